package be.jalon.trials;

import be.jalon.local.Layout;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A whole system for all test classes of a run that ask for one, each with people of its own. Who needs it as it was at the beginning comes first ({@code @Order}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnSharedSystem.Giving.class)
public @interface OnSharedSystem {

  /** Of every service; the same for all test classes of a run. */
  int instances() default 1;

  /** Where a test class takes a {@link WholeSystem} as a parameter. */
  final class Giving implements ParameterResolver {

    private static final Path FOLDER = Path.of(System.getProperty("jalon.trials.data", "target/trials"), "shared");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == WholeSystem.class;
    }

    @Override
    public WholeSystem resolveParameter(ParameterContext parameter, ExtensionContext context) {
      var wished = AnnotationSupport.findAnnotation(context.getRequiredTestClass(), OnSharedSystem.class).orElseThrow();
      return Shared.by(context, WholeSystem.class, () -> WholeSystem.start(FOLDER, Layout.together().withInstances(wished.instances())));
    }
  }
}
