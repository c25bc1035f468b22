package be.jalon.aggregates.web;

import be.jalon.keys.BlindIndex;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a controller ask for a {@link be.jalon.aggregates.Command}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import(ApiWithoutCommands.class)
public class WebConfiguration {

  @Bean
  WebMvcConfigurer commandArguments(BlindIndex index) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CommandArgument(index));
      }
    };
  }

  /** After the token was checked: nobody unknown makes us keep a body. */
  @Bean
  FilterRegistrationBean<KeyedRequests> keyedRequests() {
    var registration = new FilterRegistrationBean<>(new KeyedRequests());
    registration.setOrder(Ordered.LOWEST_PRECEDENCE - 100);
    return registration;
  }
}
