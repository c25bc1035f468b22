package be.jalon.referral;

import be.jalon.contracts.ConcernId;
import be.jalon.contracts.Release.Withholding;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.sections.Safety;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A danger that was named. Somebody of those who care acknowledges it by name, or the sender is told to telephone.
 *
 * @param danger its kind alone, to be told again with whatever becomes of it
 * @param raisedBy all keys of whoever raised it
 * @param acknowledgeBy first instant (UTC) that is too late
 * @param withheld kept from the patient on this ground; what becomes of it is then kept from them too
 */
public record Concern(ConcernId id, Safety danger, Set<PersonKey> raisedBy, @Nullable Capacity raisedAs, Instant raisedAt, Instant acknowledgeBy,
    @Nullable Withholding withheld, State state) {

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({
      @JsonSubTypes.Type(value = Open.class, name = "open"),
      @JsonSubTypes.Type(value = Unanswered.class, name = "unanswered"),
      @JsonSubTypes.Type(value = Acknowledged.class, name = "acknowledged"),
      @JsonSubTypes.Type(value = Closed.class, name = "closed")
  })
  public sealed interface State {}

  public record Open() implements State {}

  /** Nobody acknowledged in time; it still waits to be. */
  public record Unanswered(Instant at) implements State {}

  public record Acknowledged(PersonKey by, Instant at) implements State {}

  public record Closed(Instant at) implements State {}

  Concern in(State next) {
    return new Concern(id, danger, raisedBy, raisedAs, raisedAt, acknowledgeBy, withheld, next);
  }

  boolean raisedByOneOf(Set<PersonKey> keys) {
    return !Collections.disjoint(raisedBy, keys);
  }

  boolean waits() {
    return switch (state) {
      case Open _, Unanswered _ -> true;
      case Acknowledged _, Closed _ -> false;
    };
  }

  @Nullable Instant due() {
    return state instanceof Open ? acknowledgeBy : null;
  }
}
