package be.jalon.portal.agenda;

import be.jalon.portal.services.ServiceProblem;
import be.jalon.portal.words.Words;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why something was not done, at the top of the form with which it was asked.
 *
 * @param status with which the page is answered
 */
public record Trouble(String title, String detail, int status) {

  /** What was typed was not understood here already. */
  static Trouble with(String key, Words words) {
    return new Trouble(words.of("errors.title"), words.of(key), 422);
  }

  static Trouble of(ServiceProblem refused, Words words) {
    var problem = refused.problem();
    var told = Stream.concat(Stream.ofNullable(problem.detail()), problem.fields().stream().map(ServiceProblem.Problem.Field::detail)).distinct();
    return new Trouble(Objects.requireNonNullElseGet(problem.title(), () -> words.of("problem.refused.title")), told.collect(Collectors.joining(" ")), refused.status());
  }
}
