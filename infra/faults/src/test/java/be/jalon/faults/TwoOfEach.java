package be.jalon.faults;

import be.jalon.trials.WholeSystem;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One whole system with two instances of every service for all test classes that ask for one; it ends with the last test. Each class has people of its own. */
final class TwoOfEach implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == WholeSystem.class;
  }

  @Override
  public WholeSystem resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).computeIfAbsent(TwoOfEach.class, _ -> started(), WholeSystem.class);
  }

  private static WholeSystem started() {
    try {
      return WholeSystem.start(TwoOfEach.class, 2);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
