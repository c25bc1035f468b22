package be.jalon.contracts.people;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who did it, in whose name, by what right, on what evidence, through what channel. Every command and event carries one.
 *
 * @param actedBy whoever typed it
 * @param inNameOf whoever it counts for, where that is somebody else
 */
public record Act(Actor actedBy, @Nullable Actor inNameOf, Authority authority, Evidence evidence, Channel channel) {

  public Act {
    if ((authority == Authority.SELF) != (inNameOf == null)) {
      throw new IllegalArgumentException("an act in one's own name has no other name, any other act has one");
    }
  }

  /** What a service does by itself, a clock for example. */
  public static Act byService(String service, LocalDate on) {
    var actor = new Actor(new Person(PersonKey.service(service), null), null, null);
    return new Act(actor, null, Authority.SELF, new Evidence(Evidence.Kind.LOGIN, on, null), Channel.JALON);
  }

  /** Whoever the act counts for. */
  public Actor responsible() {
    return inNameOf == null ? actedBy : inNameOf;
  }

  /** Those who keep sight of what was written: whoever it counts for, and whoever wrote it, except a secretariat. */
  public Set<PersonKey> authors() {
    return inNameOf == null || authority == Authority.SECRETARIAT
        ? Set.of(responsible().key())
        : inNameOf.key().equals(actedBy.key()) ? Set.of(inNameOf.key()) : Set.of(inNameOf.key(), actedBy.key());
  }
}
