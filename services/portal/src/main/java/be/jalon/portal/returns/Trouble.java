package be.jalon.portal.returns;

import be.jalon.portal.services.ServiceProblem;
import be.jalon.portal.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Why a form was not accepted, in the reader's words.
 *
 * @param fields path of each field that is the reason, and why
 */
public record Trouble(String title, String detail, Map<String, String> fields) {

  static Trouble of(ServiceProblem refused) {
    var problem = refused.problem();
    var fields = problem.fields().stream().collect(Collectors.toMap(ServiceProblem.Problem.Field::field, ServiceProblem.Problem.Field::detail, (one, _) -> one));
    return new Trouble(Objects.requireNonNullElse(problem.title(), ""), fields.isEmpty() ? Objects.requireNonNullElse(problem.detail(), "") : "", fields);
  }

  static Trouble of(Typed.NotUnderstood missing, Words words) {
    return new Trouble(words.of("errors.title"), "", Map.of(missing.field(), words.of("return.not-understood." + missing.field())));
  }

  public boolean isIn(String field) {
    return fields.containsKey(field);
  }

  public List<String> reasons() {
    return fields.values().stream().distinct().toList();
  }
}
