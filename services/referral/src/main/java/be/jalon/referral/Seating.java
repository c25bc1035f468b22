package be.jalon.referral;

import be.jalon.contracts.PathwayId;
import be.jalon.contracts.pathway.SeatProposal;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.PersonKey;
import be.jalon.referral.Submission.SeatWish;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which seats a request opens: the sender's if they treat, the network's, and those proposed; each named or not. */
final class Seating {

  private static final Set<Capacity> POSSIBLE = Set.of(Capacity.TREATING_DOCTOR, Capacity.CLINICIAN, Capacity.OCCUPATIONAL_PHYSICIAN, Capacity.OP_NURSE,
      Capacity.MEDECIN_CONSEIL, Capacity.MUTUALITY_STAFF, Capacity.RTW_COORDINATOR);

  private Seating() {
  }

  static List<SeatProposal> of(Submission submission, Sender sender, PathwayId pathway) {
    var seats = new ArrayList<SeatProposal>();
    if (sender.capacity().treats()) {
      seats.add(SeatProposal.on(pathway, sender.capacity(), sender.actor().organisation(), sender.actor().person()));
    }
    seats.add(SeatProposal.on(pathway, Capacity.CLINICIAN, submission.network(), submission.clinician()));
    submission.seats().forEach(wish -> seats.add(SeatProposal.on(pathway, wish.capacity(), wish.organisation(), wish.holder())));
    var byId = new LinkedHashMap<String, SeatProposal>();
    seats.forEach(seat -> byId.merge(seat.seat().value(), seat, (first, again) -> first.holder() == null ? again : first));
    return List.copyOf(byId.values());
  }

  /** Rule R59f: nobody treats and assesses the same person. */
  static Optional<Objection> objection(Submission submission, Sender sender) {
    return Objection.first(
        () -> anySeat(submission, wish -> !POSSIBLE.contains(wish.capacity()), ReferralRefusal.SEAT_NOT_POSSIBLE),
        () -> anySeat(submission, wish -> onBothSides(wish, submission, sender), ReferralRefusal.TREATS_AND_ASSESSES),
        () -> Objection.when(submission.clinician() != null && sender.capacity().assesses() && sender.is(submission.clinician().key()),
            ReferralRefusal.TREATS_AND_ASSESSES, "clinician"));
  }

  private static boolean onBothSides(SeatWish wish, Submission submission, Sender sender) {
    var holder = wish.holder();
    if (holder == null) {
      return false;
    }
    boolean senderOpposite = opposite(wish.capacity(), sender.capacity()) && sender.is(holder.key());
    boolean clinicianOpposite = wish.capacity().assesses() && submission.clinician() != null && submission.clinician().key().equals(holder.key());
    boolean seatOpposite = submission.seats().stream().anyMatch(other -> opposite(wish.capacity(), other.capacity()) && sits(other, holder.key()));
    boolean patient = holder.key().equals(submission.patient().key());
    return senderOpposite || clinicianOpposite || seatOpposite || patient;
  }

  private static boolean opposite(Capacity one, Capacity other) {
    return one.treats() && other.assesses() || one.assesses() && other.treats();
  }

  private static boolean sits(SeatWish wish, @Nullable PersonKey key) {
    return wish.holder() != null && wish.holder().key().equals(key);
  }

  private static Optional<Objection> anySeat(Submission submission, Predicate<SeatWish> broken, ReferralRefusal refusal) {
    for (int i = 0; i < submission.seats().size(); i++) {
      if (broken.test(submission.seats().get(i))) {
        return Optional.of(new Objection(refusal, "seats[" + i + "]"));
      }
    }
    return Optional.empty();
  }
}
