package be.jalon.aggregates.web;

import be.jalon.aggregates.Command;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Configuration;

/** A command is made of headers that every operation's description names already: it is no parameter of its own. Only where springdoc is on the class path. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(OpenApiCustomizer.class)
class ApiWithoutCommands {

  ApiWithoutCommands() {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Command.class);
  }
}
