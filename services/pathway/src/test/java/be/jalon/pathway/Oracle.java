package be.jalon.pathway;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.Release;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.pathway.ConsentTerms;
import be.jalon.contracts.pathway.PathwayEvent.ConsentGranted;
import be.jalon.contracts.pathway.PathwayEvent.ConsentRefused;
import be.jalon.contracts.pathway.PathwayEvent.ConsentWithdrawn;
import be.jalon.contracts.pathway.PathwayEvent.SeatHolderChanged;
import be.jalon.contracts.pathway.PathwayEvent.SeatHolderConfirmed;
import be.jalon.contracts.pathway.PathwayEvent.SeatOpened;
import be.jalon.contracts.pathway.PathwayEvent.SectionReleased;
import be.jalon.contracts.pathway.PathwayEvent.StandInNamed;
import be.jalon.contracts.pathway.Recipient;
import be.jalon.contracts.people.Authority;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.referral.ReferralEvent.ReferralAccepted;
import be.jalon.contracts.referral.ReferralEvent.ReferralDeclined;
import be.jalon.contracts.referral.ReferralEvent.ReferralRedirected;
import be.jalon.contracts.referral.ReferralEvent.ReferralSubmitted;
import be.jalon.contracts.sections.ReturnStatus;
import be.jalon.contracts.sections.Section;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may see what, said a second time and otherwise: by going through all that was ever said, from the beginning, for each question. Knows nothing of seats,
 * consents or tenures as the service keeps them.
 */
final class Oracle {

  private final History history;

  Oracle(History history) {
    this.history = history;
  }

  boolean mayRead(Reader reader, TimelineEntry entry, Section section) {
    if (reader.capacity() == Capacity.PATIENT) {
      return reader.keys().contains(Cast.NOAH_KEY)
          && (release(entry, section.category()).withheldFromPatient() == null || reader.keys().contains(entry.act().actedBy().key()));
    }
    return wroteIt(reader, entry, section) || mayReadFromOthers(reader, entry, section);
  }

  boolean exists(Reader reader, TimelineEntry entry) {
    return entry.sections().present().isEmpty()
        ? reader.capacity() == Capacity.PATIENT ? reader.keys().contains(Cast.NOAH_KEY) : isAuthor(reader, entry)
        : entry.sections().present().stream().anyMatch(section -> mayRead(reader, entry, section));
  }

  private boolean isAuthor(Reader reader, TimelineEntry entry) {
    var authors = new HashSet<>(entry.act().authors());
    authors.remove(Cast.NOAH_KEY);
    authors.retainAll(reader.keys());
    return !authors.isEmpty() && !(reader.authority() == Authority.STAND_IN && reader.capacity().assesses());
  }

  private boolean wroteIt(Reader reader, TimelineEntry entry, Section section) {
    return isAuthor(reader, entry) && (reader.authority() != Authority.SECRETARIAT || diary(section));
  }

  private static boolean diary(Section section) {
    return section.category() == DataCategory.IDENTITY || section.category() == DataCategory.CARE_STATUS || isAppointment(section);
  }

  private static boolean isAppointment(Section section) {
    return section instanceof ReturnStatus status && status.appointment() != null;
  }

  private boolean mayReadFromOthers(Reader reader, TimelineEntry entry, Section section) {
    return ways(reader).stream().anyMatch(way -> opens(way, reader, entry, section));
  }

  /** How somebody comes to read: in a seat, or for a network. */
  private record Way(@Nullable SeatId seat, @Nullable OrganisationId organisation, Capacity capacity, int sitting, Set<PersonKey> names, boolean seated) {
  }

  private List<Way> ways(Reader reader) {
    var ways = new ArrayList<Way>();
    if (reader.capacity().assesses() && seats().stream().anyMatch(seat -> seat.capacity.treats() && seat.holder != null
        && (reader.keys().contains(seat.holder) || reader.typist().contains(seat.holder)))) {
      return ways;
    }
    var today = history.now.atZone(ZoneId.of("Europe/Brussels")).toLocalDate();
    for (var seat : seats()) {
      if (seat.holder == null || seat.capacity != reader.capacity() || seat.capacity.assesses() && !seat.confirmed.contains(seat.holder)) {
        continue;
      }
      if (reader.authority() == Authority.STAND_IN && seat.capacity.assesses() && !standsIn(seat, reader.typist(), today)) {
        continue;
      }
      if (reader.keys().contains(seat.holder)) {
        ways.add(new Way(seat.id, seat.organisation, seat.capacity, seat.sitting, reader.keys(), true));
      } else if (standsIn(seat, reader.keys(), today)) {
        var names = new HashSet<>(reader.keys());
        names.add(seat.holder);
        ways.add(new Way(seat.id, seat.organisation, seat.capacity, seat.sitting, names, true));
      }
    }
    for (var request : requests()) {
      if (!request.network.equals(reader.organisation())) {
        continue;
      }
      boolean triages = reader.capacity() == Capacity.CLINICIAN && request.waiting && request.openedBy.stream().anyMatch(reader.keys()::contains);
      boolean coordinates = reader.capacity() == Capacity.NETWORK_COORDINATOR && request.alive;
      if (triages || coordinates) {
        ways.add(new Way(null, request.network, reader.capacity(), 0, reader.keys(), false));
      }
    }
    return ways;
  }

  private static boolean standsIn(SeatNow seat, Set<PersonKey> keys, LocalDate today) {
    return seat.standIns.stream().anyMatch(standIn -> keys.contains(standIn.standIn().key()) && !today.isBefore(standIn.from()) && !today.isAfter(standIn.until())
        && (!seat.capacity.assesses() || seat.confirmed.contains(standIn.standIn().key())));
  }

  private boolean opens(Way way, Reader reader, TimelineEntry entry, Section section) {
    var category = section.category();
    var release = release(entry, category);
    boolean byName = way.names.stream().anyMatch(release.holders()::contains);
    boolean released = release.capacities().contains(way.capacity) || byName;
    boolean below = switch (way.capacity) {
      case TREATING_DOCTOR, CLINICIAN -> true;
      case NETWORK_COORDINATOR -> category == DataCategory.CARE_STATUS;
      default -> byName || !Set.of(DataCategory.CLINICAL, DataCategory.TREATMENT, DataCategory.DIAGNOSIS, DataCategory.SAFETY).contains(category);
    };
    boolean forSecretary = reader.authority() != Authority.SECRETARIAT
        || diary(section) && (release.capacities().contains(Capacity.SECRETARIAT) || isAppointment(section));
    return released && below && forSecretary && agreed(way, reader, category, entry.occurredAt());
  }

  private boolean agreed(Way way, Reader reader, DataCategory category, Instant occurredAt) {
    boolean granted = false;
    for (int i = 0; i < history.said.size(); i++) {
      switch (history.said.get(i).event()) {
        case ConsentRefused(var terms, _) when counts(terms) && terms.categories().contains(category) && isAgainst(terms.recipient(), way, reader) -> {
          return category == DataCategory.SAFETY && way.seated && way.capacity.treats() && !refusedByName(reader);
        }
        case ConsentGranted(var terms, _) when counts(terms) && terms.categories().contains(category) ->
            granted |= (!way.capacity.assesses() || terms.purpose() == ConsentTerms.Purpose.RETURN_TO_WORK)
                && (terms.reach() == ConsentTerms.Reach.INCLUDING_PAST || !occurredAt.isBefore(terms.from()))
                && isFor(terms.recipient(), way, i)
                && (category != DataCategory.WORK_RELATIONS || terms.recipient() instanceof Recipient.Holder);
        default -> { }
      }
    }
    return granted || category == DataCategory.SAFETY && way.seated && way.capacity.treats() && !refusedByName(reader);
  }

  private boolean refusedByName(Reader reader) {
    return history.said.stream().anyMatch(it -> it.event() instanceof ConsentRefused(var terms, _) && counts(terms)
        && terms.categories().contains(DataCategory.SAFETY) && terms.recipient() instanceof Recipient.Holder(var person)
        && (reader.keys().contains(person.key()) || reader.typist().contains(person.key())));
  }

  private boolean counts(ConsentTerms terms) {
    boolean withdrawn = history.said.stream().anyMatch(it -> it.event() instanceof ConsentWithdrawn(var consent, _) && consent.equals(terms.consent()));
    return !withdrawn && !history.now.isBefore(terms.from()) && (terms.until() == null || history.now.isBefore(terms.until()));
  }

  private boolean isFor(Recipient recipient, Way way, int saidAt) {
    return switch (recipient) {
      case Recipient.Holder(var person) -> way.names.contains(person.key());
      case Recipient.Seat(var seat) -> seat.equals(way.seat) && way.sitting == sittingCovered(seat, saidAt);
      case Recipient.Network(var network) -> network.equals(way.organisation) && !way.capacity.assesses();
    };
  }

  private boolean isAgainst(Recipient recipient, Way way, Reader reader) {
    return switch (recipient) {
      case Recipient.Holder(var person) -> way.names.contains(person.key()) || reader.typist().contains(person.key())
          || way.seat != null && seats().stream().anyMatch(seat -> seat.id.equals(way.seat) && person.key().equals(seat.holder));
      case Recipient.Seat(var seat) -> seat.equals(way.seat);
      case Recipient.Network(var network) -> network.equals(way.organisation);
    };
  }

  /** The sitting of whoever held the seat when it was said or, if nobody did, of the first one named afterwards (an assessor: and confirmed). */
  private int sittingCovered(SeatId id, int saidAt) {
    for (int until = saidAt + 1; until <= history.said.size(); until++) {
      var seat = seatsAfter(until).stream().filter(it -> it.id.equals(id)).findFirst().orElse(null);
      if (seat == null || seat.holder == null) {
        continue;
      }
      if (until == saidAt + 1 || !seat.capacity.assesses() || seat.confirmed.contains(seat.holder)) {
        return seat.sitting;
      }
    }
    return -1;
  }

  private Release release(TimelineEntry entry, DataCategory category) {
    var release = entry.released().of(category);
    for (var envelope : history.said) {
      if (envelope.event() instanceof SectionReleased(var stream, var sequence, var of, var more, _)
          && stream.equals(entry.stream()) && sequence == entry.sequence() && of == category) {
        release = release.widenedBy(more);
      }
    }
    return release;
  }

  private static final class SeatNow {
    private final SeatId id;
    private final Capacity capacity;
    private final @Nullable OrganisationId organisation;
    private @Nullable PersonKey holder;
    private int sitting;
    private final Set<PersonKey> confirmed = new HashSet<>();
    private final List<StandInNamed> standIns = new ArrayList<>();

    private SeatNow(SeatId id, Capacity capacity, @Nullable OrganisationId organisation) {
      this.id = id;
      this.capacity = capacity;
      this.organisation = organisation;
    }

    void sits(@Nullable PersonKey person) {
      holder = person;
      sitting++;
      confirmed.clear();
      standIns.clear();
    }
  }

  private List<SeatNow> seats() {
    return seatsAfter(history.said.size());
  }

  private List<SeatNow> seatsAfter(int count) {
    var seats = new ArrayList<SeatNow>();
    for (var envelope : history.said.subList(0, count)) {
      switch (envelope.event()) {
        case SeatOpened(var id, var capacity, var organisation, var holder, _) -> {
          var seat = new SeatNow(id, capacity, organisation);
          seats.add(seat);
          if (holder != null) {
            seat.sits(holder.key());
          }
        }
        case SeatHolderChanged(var id, _, _, var holder, _) -> seat(seats, id).sits(holder == null ? null : holder.key());
        case SeatHolderConfirmed(var id, var person, var confirmed, _) -> {
          var who = seat(seats, id).confirmed;
          if (confirmed) {
            who.add(person);
          } else {
            who.remove(person);
          }
        }
        case StandInNamed named -> {
          var seat = seat(seats, named.seat());
          seat.standIns.removeIf(other -> other.standIn().key().equals(named.standIn().key()));
          seat.confirmed.remove(named.standIn().key());
          seat.standIns.add(named);
        }
        default -> { }
      }
    }
    return seats;
  }

  private static SeatNow seat(List<SeatNow> seats, SeatId id) {
    return seats.stream().filter(seat -> seat.id.equals(id)).findFirst().orElseThrow();
  }

  private static final class RequestNow {
    private final ReferralId referral;
    private OrganisationId network;
    private boolean waiting = true;
    private boolean alive = true;
    private final Set<PersonKey> openedBy = new HashSet<>();

    private RequestNow(ReferralId referral, OrganisationId network) {
      this.referral = referral;
      this.network = network;
    }
  }

  private List<RequestNow> requests() {
    var requests = new ArrayList<RequestNow>();
    for (int i = 0; i <= history.said.size(); i++) {
      int after = i;
      history.openings.stream().filter(opening -> opening.after() == after)
          .forEach(opening -> requests.stream().filter(it -> it.referral.equals(opening.referral())).forEach(it -> it.openedBy.addAll(opening.by())));
      if (i == history.said.size()) {
        break;
      }
      switch (history.said.get(i).event()) {
        case ReferralSubmitted submitted -> requests.add(new RequestNow(submitted.referral(), submitted.network()));
        case ReferralAccepted accepted -> requests.stream().filter(it -> it.referral.equals(accepted.referral())).forEach(it -> it.waiting = false);
        case ReferralDeclined declined -> requests.stream().filter(it -> it.referral.equals(declined.referral())).forEach(it -> {
          it.waiting = false;
          it.alive = false;
        });
        case ReferralRedirected redirected -> requests.stream().filter(it -> it.referral.equals(redirected.referral())).forEach(it -> {
          it.network = redirected.to();
          it.waiting = true;
          it.alive = true;
          it.openedBy.clear();
        });
        default -> { }
      }
    }
    return requests;
  }
}
