package be.jalon.returntowork;

import static be.jalon.contracts.people.Capacity.PATIENT;

import be.jalon.aggregates.Decision;
import be.jalon.contracts.Brussels;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.Entry;
import be.jalon.contracts.Event;
import be.jalon.contracts.Releases;
import be.jalon.contracts.Topic;
import be.jalon.contracts.people.Act;
import be.jalon.contracts.returntowork.ReturnEvent.AuthorisationExpired;
import be.jalon.contracts.returntowork.ReturnEvent.ClockLapsed;
import be.jalon.contracts.sections.ReturnStatus;
import be.jalon.contracts.sections.ReturnStatus.Stage;
import be.jalon.contracts.sections.Sections;
import be.jalon.returntowork.Permission.Standing;
import be.jalon.returntowork.rules.LengthOfAuthorisation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;

/** What is said when a clock's day has passed. Silence has the effect its rule states and no other: a request nobody answered stays a request. */
record Lapsing(Return it, Instant at) {

  Decision<Return> announce() {
    var events = new ArrayList<Event>();
    var now = it;
    for (var lapsed = now.clocks().lapsedUnsaid(Brussels.dayOf(at)); lapsed.isPresent(); lapsed = now.clocks().lapsedUnsaid(Brussels.dayOf(at))) {
      now = after(now, lapsed.get());
      events.add(lapsed.get().of(LengthOfAuthorisation.END) ? expired(now, lapsed.get()) : lapsed(now, lapsed.get()));
    }
    return Decision.decided(now, events);
  }

  private Return after(Return now, Clocks.Running lapsed) {
    if (!lapsed.of(LengthOfAuthorisation.END)) {
      return now.with(now.clocks().announced(lapsed));
    }
    var ended = now.with(now.clocks().stop(LengthOfAuthorisation.END));
    return switch (now.permission().standing()) {
      case Standing.Granted _ -> ended.with(now.permission().standing(new Standing.Expired(lastDay(lapsed)))).ballWith(PATIENT, at, null);
      case Standing.NotAsked _, Standing.Asked _, Standing.Refused _, Standing.Expired _ -> ended;
    };
  }

  private Event expired(Return now, Clocks.Running lapsed) {
    return new AuthorisationExpired(now.id(), lastDay(lapsed), entry(lapsed, now.status(Stage.AUTHORISATION_EXPIRED, null, lastDay(lapsed), null)));
  }

  private Event lapsed(Return now, Clocks.Running lapsed) {
    return new ClockLapsed(now.id(), lapsed.clock(), entry(lapsed, ReturnStatus.of(Stage.CLOCK, now.ball(), now.procedure(), lapsed.clock())));
  }

  /** Said by this service, and to nobody whom the author of the clock's cause left out. */
  private Entry entry(Clocks.Running lapsed, ReturnStatus status) {
    return new Entry(it.pathway(), Act.byService(Topic.RETURN_TO_WORK.service(), Brussels.dayOf(at)), at, Sections.of(status),
        new Releases(Map.of(DataCategory.RETURN_STATUS, lapsed.release())));
  }

  private static LocalDate lastDay(Clocks.Running lapsed) {
    return Objects.requireNonNull(lapsed.lastDay());
  }
}
