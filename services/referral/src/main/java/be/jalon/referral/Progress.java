package be.jalon.referral;

import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.sections.Ball;
import be.jalon.contracts.sections.CareStatus.Stage;
import be.jalon.referral.Status.Accepted;
import be.jalon.referral.Status.Awaiting;
import be.jalon.referral.Status.Completed;
import be.jalon.referral.Status.Declined;
import be.jalon.referral.Status.InCare;
import be.jalon.referral.Status.InformationAsked;
import be.jalon.referral.Status.Interrupted;
import be.jalon.referral.Status.Submitted;
import be.jalon.referral.Status.Waitlisted;
import be.jalon.referral.Status.Withdrawn;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How far a referral is, in the words everybody at the table reads: the loop is closed, so somebody holds the ball until there is nothing left to do. */
final class Progress {

  private Progress() {
  }

  static Ball ball(Referral referral) {
    return switch (referral.status()) {
      case Awaiting awaiting when awaiting.deadline().escalatedAt() != null ->
          new Ball(Capacity.NETWORK_COORDINATOR, awaiting.deadline().escalatedAt(), null);
      case Submitted submitted -> new Ball(Capacity.CLINICIAN, submitted.since(), submitted.deadline().lastDay());
      case InformationAsked asked -> new Ball(referral.sender().capacity(), asked.since(), asked.deadline().lastDay());
      case Waitlisted waiting -> new Ball(Capacity.CLINICIAN, waiting.since(), waiting.expectedOn());
      case Accepted accepted -> new Ball(Capacity.CLINICIAN, accepted.since(), null);
      case InCare care -> new Ball(Capacity.CLINICIAN, care.since(), null);
      case Interrupted interrupted -> new Ball(Capacity.CLINICIAN, interrupted.since(), null);
      case Completed completed -> new Ball(afterCare(referral), completed.since(), null);
      case Declined declined -> new Ball(referral.sender().capacity(), declined.since(), null);
      case Withdrawn withdrawn -> new Ball(null, withdrawn.since(), null);
    };
  }

  static Stage stage(Status status) {
    return switch (status) {
      case Submitted _ -> Stage.REQUESTED;
      case InformationAsked _ -> Stage.INFORMATION_ASKED;
      case Waitlisted _ -> Stage.WAITING_LIST;
      case Accepted _ -> Stage.ACCEPTED;
      case InCare _ -> Stage.IN_CARE;
      case Interrupted _ -> Stage.INTERRUPTED;
      case Completed _ -> Stage.COMPLETED;
      case Declined _ -> Stage.DECLINED;
      case Withdrawn _ -> Stage.WITHDRAWN;
    };
  }

  static @Nullable String reason(Status status) {
    return switch (status) {
      case Interrupted interrupted -> interrupted.reason();
      case Completed completed -> completed.outcome();
      case Declined declined -> declined.reason();
      case Withdrawn withdrawn -> withdrawn.reason();
      case Submitted _, InformationAsked _, Waitlisted _, Accepted _, InCare _ -> null;
    };
  }

  static @Nullable LocalDate expectedOn(Status status) {
    return status instanceof Waitlisted waiting ? waiting.expectedOn() : null;
  }

  /** The treating doctor takes over from the clinician; a person who came by themselves has nobody to hand over to. */
  private static @Nullable Capacity afterCare(Referral referral) {
    var sender = referral.sender().capacity();
    return sender.treats() ? sender : null;
  }
}
