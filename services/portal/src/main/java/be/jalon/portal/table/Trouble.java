package be.jalon.portal.table;

import be.jalon.portal.services.ServiceProblem;
import be.jalon.portal.words.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is to be put right in one of the forms.
 *
 * @param form which one: what is done, and at which seat
 * @param fields which of its fields it is about
 */
public record Trouble(String form, List<String> said, Set<String> fields, Typed typed) {

  static final Trouble NONE = new Trouble("", List.of(), Set.of(), Typed.NOTHING);

  static Trouble of(String form, ServiceProblem refused, Typed typed, Words words) {
    var whys = refused.problem().fields().isEmpty() ? refused.problem().whys() : refused.problem().fields().stream().map(ServiceProblem.Problem.Field::detail).distinct().toList();
    return new Trouble(form, whys.isEmpty() ? List.of(words.of("problem.refused.title")) : whys,
        refused.problem().fields().stream().map(field -> field(field.field())).collect(Collectors.toUnmodifiableSet()), typed);
  }

  /** The field of the form that a field of the request came from. */
  private static String field(String sent) {
    var last = sent.substring(sent.lastIndexOf('.') + 1);
    return switch (last) {
      case "capacity", "organisation" -> "place";
      case "familyName", "givenName", "from", "until" -> last;
      default -> "number";
    };
  }

  public boolean isIn(String other) {
    return form.equals(other);
  }

  /** What was typed into that form, if it is the one that is to be put right. */
  public Typed typedInto(String other) {
    return isIn(other) ? typed : Typed.NOTHING;
  }

  public boolean isAbout(String other, String field) {
    return isIn(other) && fields.contains(field);
  }
}
