package be.jalon.aggregates.hearing;

import be.jalon.aggregates.Decision;
import be.jalon.aggregates.Kind;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.people.PersonName;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a listening service keeps of a referral: the notes it heard, in the order in which they had their effect. */
record Intake(ReferralId referral, PathwayId pathway, @Nullable PersonName doctor, List<String> notes) {

  static final Kind<Intake> KIND = Kind.of("intakes", Intake.class).pathway(Intake::pathway).build();

  Decision<Intake> noted(String note) {
    return Decision.decided(new Intake(referral, pathway, doctor, Stream.concat(notes.stream(), Stream.of(note)).toList()));
  }
}
