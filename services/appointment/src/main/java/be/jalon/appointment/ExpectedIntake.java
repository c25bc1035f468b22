package be.jalon.appointment;

import be.jalon.aggregates.Kind;
import be.jalon.contracts.AppointmentId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.people.PersonKey;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What is remembered of a referral until, and after, somebody takes the person into care: whose appointment the intake will be.
 *
 * @param patient keyed hash by which the patient is known when they log in
 */
public record ExpectedIntake(ReferralId referral, PathwayId pathway, PersonKey patient) {

  public static final Kind<ExpectedIntake> KIND = Kind.of("expected-intakes", ExpectedIntake.class).pathway(ExpectedIntake::pathway).build();

  static String id(ReferralId referral) {
    return "expected:" + referral;
  }

  /** Follows from the referral, so that hearing it twice asks for one intake. */
  static AppointmentId intake(ReferralId referral) {
    return new AppointmentId(UUID.nameUUIDFromBytes(("intake/" + referral).getBytes(StandardCharsets.UTF_8)).toString());
  }
}
