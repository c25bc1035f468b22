package be.jalon.pages;

import be.jalon.trials.Shared;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One system and one browser for all test classes that take a {@link Running} and a {@link Chromium} as parameters. Where there is no browser, they say so and are skipped. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InABrowser.Giving.class)
@interface InABrowser {

  final class Giving implements ExecutionCondition, ParameterResolver {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return Chromium.installed().map(program -> ConditionEvaluationResult.enabled("in " + program)).orElseGet(() -> ConditionEvaluationResult.disabled(
          "No Chromium on this machine (apt-get install chromium, or JALON_CHROMIUM=/path/to/it): nothing is tried in a browser"));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      var type = parameter.getParameter().getType();
      return type == Running.class || type == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      var system = Shared.by(context, Running.class, Running::found);
      return parameter.getParameter().getType() == Running.class ? system : Shared.by(context, Chromium.class, Chromium::launched);
    }
  }
}
