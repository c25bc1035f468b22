package be.jalon.aggregates.autoconfigure;

import be.jalon.aggregates.wire.TopicsDiffer;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words why the service did not start. */
final class TopicsDifferAnalyzer extends AbstractFailureAnalyzer<TopicsDiffer> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, TopicsDiffer cause) {
    return new FailureAnalysis(cause.getMessage(), "Set the topics as named, or create them anew with jalon.topics.create=true where the broker is yours alone.", cause);
  }
}
