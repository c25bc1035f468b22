package be.jalon.referral;

import static be.jalon.referral.ReferralRefusal.ASSESSOR_GRANTS_TO_SELF;
import static be.jalon.referral.ReferralRefusal.CONSENT_PERIOD_IMPOSSIBLE;
import static be.jalon.referral.ReferralRefusal.CONSENT_PURPOSE_NOT_FOR_ASSESSORS;
import static be.jalon.referral.ReferralRefusal.CONSENT_SEAT_NOT_PROPOSED;
import static be.jalon.referral.ReferralRefusal.CONSENT_TO_REFER_MISSING;
import static be.jalon.referral.ReferralRefusal.WORK_RELATIONS_NEED_A_NAME;

import be.jalon.contracts.ConsentId;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.pathway.ConsentTerms;
import be.jalon.contracts.pathway.ConsentTerms.Decision;
import be.jalon.contracts.pathway.ConsentTerms.Purpose;
import be.jalon.contracts.pathway.ConsentTerms.Reach;
import be.jalon.contracts.pathway.Recipient;
import be.jalon.contracts.pathway.SeatProposal;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.PersonKey;
import be.jalon.referral.GivenConsent.Bundled;
import be.jalon.referral.GivenConsent.Explicit;
import be.jalon.referral.GivenConsent.To;
import be.jalon.referral.GivenConsent.ToNetwork;
import be.jalon.referral.GivenConsent.ToPerson;
import be.jalon.referral.GivenConsent.ToSeat;
import be.jalon.referral.Submission.SeatWish;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the patient agreed to or refused in the consultation, in the terms that the pathway keeps. Silence is no. */
final class Consenting {

  private final Submission submission;
  private final Sender sender;
  private final List<SeatProposal> seats;
  private final Instant now;

  Consenting(Submission submission, Sender sender, PathwayId pathway, Instant now) {
    this.submission = submission;
    this.sender = sender;
    this.seats = Seating.of(submission, sender, pathway);
    this.now = now;
  }

  Optional<Objection> objection() {
    return Objection.first(
        () -> any(this::namesNoSeat, CONSENT_SEAT_NOT_PROPOSED),
        () -> anyExplicit(given -> given.categories().isEmpty() || endsBeforeItBegins(given), CONSENT_PERIOD_IMPOSSIBLE),
        () -> anyExplicit(this::opensWorkRelationsToNobodyInParticular, WORK_RELATIONS_NEED_A_NAME),
        () -> anyExplicit(this::letsAnAssessorReadForCare, CONSENT_PURPOSE_NOT_FOR_ASSESSORS),
        () -> any(this::isTheSendersOwnAsAssessor, ASSESSOR_GRANTS_TO_SELF),
        () -> Objection.when(!networkMayBeAsked(), CONSENT_TO_REFER_MISSING, "consents"));
  }

  List<ConsentTerms> terms(ReferralId referral) {
    var terms = new ArrayList<ConsentTerms>();
    for (var given : submission.consents()) {
      for (var one : spelledOut(given)) {
        var id = new ConsentId(referral + ".c" + (terms.size() + 1));
        var from = one.from() == null ? now : one.from();
        terms.add(new ConsentTerms(id, one.decision(), recipient(one.to()), one.categories(), one.purpose(), from, one.until(), one.reach()));
      }
    }
    return List.copyOf(terms);
  }

  private List<Explicit> spelledOut(GivenConsent given) {
    return switch (given) {
      case Explicit explicit -> List.of(explicit);
      case Bundled(var bundle, var decision) -> switch (bundle) {
        case CARE -> sender.capacity().treats()
            ? List.of(forCare(bundle, decision, new ToNetwork(submission.network())), forCare(bundle, decision, new ToPerson(sender.actor().person())))
            : List.of(forCare(bundle, decision, new ToNetwork(submission.network())));
        case WORK_LIMITS_TO_OCCUPATIONAL_PHYSICIAN -> List.of(forTheReturn(bundle, decision, Capacity.OCCUPATIONAL_PHYSICIAN));
        case RETURN_PLAN_TO_MEDECIN_CONSEIL -> List.of(forTheReturn(bundle, decision, Capacity.MEDECIN_CONSEIL));
      };
    };
  }

  private static Explicit forCare(ConsentBundle bundle, Decision decision, To to) {
    return new Explicit(decision, to, bundle.categories(), Purpose.CARE, null, null, Reach.INCLUDING_PAST);
  }

  private static Explicit forTheReturn(ConsentBundle bundle, Decision decision, Capacity assessor) {
    return new Explicit(decision, new ToSeat(assessor), bundle.categories(), Purpose.RETURN_TO_WORK, null, null, Reach.FROM_NOW);
  }

  /** A seat that has a name already is consented to by that name, which also confirms an assessor: a later holder inherits nothing. */
  private Recipient recipient(To to) {
    return switch (to) {
      case ToNetwork(var network) -> new Recipient.Network(network);
      case ToPerson(var person) -> new Recipient.Holder(person);
      case ToSeat(var capacity) -> seat(capacity).<Recipient>map(seat -> seat.holder() == null
          ? new Recipient.Seat(seat.seat()) : new Recipient.Holder(seat.holder())).orElseThrow();
    };
  }

  private Optional<SeatProposal> seat(Capacity capacity) {
    return seats.stream().filter(seat -> seat.capacity() == capacity).findFirst();
  }

  private boolean networkMayBeAsked() {
    return NetworkConsents.none(new PathwayId("none")).cover(submission.network(), grants(terms(new ReferralId("none"))), now);
  }

  static List<NetworkGrant> grants(List<ConsentTerms> terms) {
    return terms.stream().map(NetworkGrant::from).flatMap(Optional::stream).toList();
  }

  private boolean namesNoSeat(GivenConsent given) {
    return spelledOut(given).stream().anyMatch(one -> one.to() instanceof ToSeat(var capacity) && seat(capacity).isEmpty());
  }

  private boolean endsBeforeItBegins(Explicit given) {
    var until = given.until();
    return until != null && (!until.isAfter(now) || given.from() != null && !until.isAfter(given.from()));
  }

  private boolean opensWorkRelationsToNobodyInParticular(Explicit given) {
    return given.decision() == Decision.GRANT && given.categories().contains(DataCategory.WORK_RELATIONS)
        && !(recipient(given.to()) instanceof Recipient.Holder);
  }

  private boolean letsAnAssessorReadForCare(Explicit given) {
    return given.decision() == Decision.GRANT && given.purpose() == Purpose.CARE && given.to() instanceof ToSeat(var capacity) && capacity.assesses();
  }

  /** Also through a seat without a name that the sender, or somebody of their organisation, could take. */
  private boolean isTheSendersOwnAsAssessor(GivenConsent given) {
    return sender.capacity().assesses() && spelledOut(given).stream().filter(one -> one.decision() == Decision.GRANT).anyMatch(one -> switch (one.to()) {
      case ToNetwork _ -> false;
      case ToPerson(var person) -> sender.is(person.key()) || submission.seats().stream().anyMatch(wish -> ofTheSendersHouse(wish) && holds(wish, person.key()));
      case ToSeat(var capacity) -> capacity == sender.capacity()
          || submission.seats().stream().anyMatch(wish -> wish.capacity() == capacity && ofTheSendersHouse(wish));
    });
  }

  private boolean ofTheSendersHouse(SeatWish wish) {
    OrganisationId house = sender.actor().organisation();
    return house != null && house.equals(wish.organisation());
  }

  private static boolean holds(SeatWish wish, PersonKey key) {
    return wish.holder() != null && wish.holder().key().equals(key);
  }

  private Optional<Objection> anyExplicit(Predicate<Explicit> broken, ReferralRefusal refusal) {
    return any(given -> given instanceof Explicit explicit && broken.test(explicit), refusal);
  }

  private Optional<Objection> any(Predicate<GivenConsent> broken, ReferralRefusal refusal) {
    for (int i = 0; i < submission.consents().size(); i++) {
      if (broken.test(submission.consents().get(i))) {
        return Optional.of(new Objection(refusal, "consents[" + i + "]"));
      }
    }
    return Optional.empty();
  }
}
