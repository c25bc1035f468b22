package be.jalon.returntowork;

import be.jalon.aggregates.Decision;
import be.jalon.contracts.Brussels;
import be.jalon.contracts.EngagementId;
import be.jalon.contracts.Event;
import be.jalon.contracts.IncapacityId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReturnId;
import be.jalon.contracts.referral.ReferralEvent.WorkFile.Scheme;
import be.jalon.contracts.returntowork.ReturnEvent.EngagementChanged;
import be.jalon.contracts.returntowork.ReturnEvent.EngagementRecorded;
import be.jalon.contracts.returntowork.ReturnEvent.IncapacityEnded;
import be.jalon.contracts.returntowork.ReturnEvent.IncapacityProlonged;
import be.jalon.contracts.returntowork.ReturnEvent.IncapacityRecorded;
import be.jalon.contracts.returntowork.ReturnEvent.ProcedureOpened;
import be.jalon.contracts.sections.ReturnStatus;
import be.jalon.contracts.sections.ReturnStatus.Procedure;
import be.jalon.contracts.sections.ReturnStatus.Stage;
import be.jalon.returntowork.rules.Rulebook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The file of one engagement: the incapacities in it and its returns, one after the other. */
public record ReturnFile(EngagementId id, PathwayId pathway, Engagement engagement, List<Incapacity> incapacities, List<Return> returns,
    List<Writing> writings) {

  public ReturnFile {
    incapacities = List.copyOf(incapacities);
    returns = List.copyOf(returns);
    writings = List.copyOf(writings);
  }

  static Decision<ReturnFile> opened(EngagementId id, PathwayId pathway, Engagement engagement, Said said) {
    var event = new EngagementRecorded(id, engagement.kind(), said.entry(pathway, ReturnStatus.of(Stage.ENGAGEMENT, null, null), engagement.work()));
    return new ReturnFile(id, pathway, engagement, List.of(), List.of(), List.of()).said(null, event);
  }

  Decision<ReturnFile> changed(Engagement next, Said said) {
    var event = new EngagementChanged(id, next.kind(), said.entry(pathway, ReturnStatus.of(Stage.ENGAGEMENT, null, null), next.work()));
    return new ReturnFile(id, pathway, next, incapacities, returns, writings).said(null, event);
  }

  Decision<ReturnFile> incapable(Incapacity period, Said said, Rulebook rulebook) {
    if (period.until() != null && period.until().isBefore(period.from())) {
      return Decision.refused(ReturnRefusal.LAST_DAY_BEFORE_FIRST, "until");
    }
    if (incapacities.stream().anyMatch(other -> other.overlaps(period.from(), period.until()))) {
      return Decision.refused(ReturnRefusal.INCAPACITY_OVERLAPS, "from");
    }
    return withIncapacities(Stream.concat(incapacities.stream(), Stream.of(period)).toList()).said(null,
        new IncapacityRecorded(id, period.id(), period.from(), period.until(), period.partial(), period.scheme(),
            said.entry(pathway, status(period, rulebook.knows(period.scheme(), period.from()) ? null : "no-clock-computed"))));
  }

  Decision<ReturnFile> prolonged(IncapacityId which, LocalDate until, Said said) {
    return incapacity(which, period -> {
      if (period.ended()) {
        return Decision.refused(ReturnRefusal.INCAPACITY_ENDED);
      }
      if (period.until() == null) {
        return Decision.refused(ReturnRefusal.INCAPACITY_HAS_NO_END);
      }
      if (!until.isAfter(period.until())) {
        return Decision.refused(ReturnRefusal.NOT_LATER_THAN_BEFORE, "until");
      }
      if (incapacities.stream().anyMatch(other -> !other.equals(period) && other.overlaps(period.from(), until))) {
        return Decision.refused(ReturnRefusal.INCAPACITY_OVERLAPS, "until");
      }
      var next = period.until(until, false);
      return with(next).said(null, new IncapacityProlonged(id, which, until, said.entry(pathway, status(next, null))));
    });
  }

  Decision<ReturnFile> recovered(IncapacityId which, LocalDate lastDay, Said said) {
    return incapacity(which, period -> {
      if (period.ended()) {
        return Decision.refused(ReturnRefusal.INCAPACITY_ENDED);
      }
      if (lastDay.isBefore(period.from())) {
        return Decision.refused(ReturnRefusal.LAST_DAY_BEFORE_FIRST, "lastDay");
      }
      var next = period.until(lastDay, true);
      return with(next).said(null, new IncapacityEnded(id, which, lastDay, said.entry(pathway, status(next, null))));
    });
  }

  Decision<ReturnFile> begin(ReturnId returnId, Procedure procedure, Said said) {
    if (returns.stream().anyMatch(Return::open)) {
      return Decision.refused(ReturnRefusal.RETURN_ALREADY_OPEN);
    }
    var begun = Return.opened(returnId, id, pathway, procedure, said.capacity(), said.at());
    return with(begun).said(returnId, new ProcedureOpened(returnId, id, procedure, said.entry(pathway, begun.status(Stage.OPENED))));
  }

  /** One more thing done with one of the returns, while it runs. */
  Decision<ReturnFile> in(ReturnId returnId, Rulebook rulebook, BiFunction<Return, Law, Decision<Return>> what) {
    var it = find(returnId).orElseThrow();
    return it.open() ? after(it, what.apply(it, new Law(rulebook, incapacities))) : Decision.refused(ReturnRefusal.RETURN_ENDED);
  }

  Decision<ReturnFile> lapse(Instant now) {
    var file = this;
    var events = new ArrayList<Event>();
    for (var each : returns) {
      if (file.after(each, new Lapsing(each, now).announce()) instanceof Decision.Decided<ReturnFile>(var next, var said)) {
        file = next;
        events.addAll(said);
      }
    }
    return Decision.decided(file, events);
  }

  /** When the next clock will have lapsed (UTC): the first instant of the day after its last. */
  @Nullable Instant due() {
    return returns.stream().flatMap(each -> each.clocks().nextAnnouncement().stream()).min(LocalDate::compareTo).map(Brussels::startOf).orElse(null);
  }

  /** By what it is found beside its own id. */
  Set<String> keys() {
    var keys = new HashSet<>(Set.of(keyOf(pathway)));
    incapacities.forEach(period -> keys.add(keyOf(period.id())));
    returns.forEach(each -> keys.add(keyOf(each.id())));
    return keys;
  }

  static String keyOf(PathwayId pathway) {
    return "pathway:" + pathway;
  }

  static String keyOf(IncapacityId incapacity) {
    return "incapacity:" + incapacity;
  }

  static String keyOf(ReturnId returnId) {
    return "return:" + returnId;
  }

  public Optional<Return> find(ReturnId returnId) {
    return returns.stream().filter(each -> each.id().equals(returnId)).findFirst();
  }

  private Decision<ReturnFile> after(Return before, Decision<Return> decision) {
    return switch (decision) {
      case Decision.Refused<Return>(var refusal, var field) -> Decision.refused(refusal, field);
      case Decision.Decided<Return>(var next, var events) -> with(next).said(before.id(), events.toArray(Event[]::new));
    };
  }

  private Decision<ReturnFile> said(@Nullable ReturnId about, Event... events) {
    var written = Stream.of(events).filter(event -> !event.entry().act().responsible().key().isService()).map(event -> Writing.of(event, about));
    return Decision.decided(new ReturnFile(id, pathway, engagement, incapacities, returns, Stream.concat(writings.stream(), written).toList()), events);
  }

  private Decision<ReturnFile> incapacity(IncapacityId which, Function<Incapacity, Decision<ReturnFile>> what) {
    return incapacities.stream().filter(period -> period.id().equals(which)).findFirst().map(what).orElseThrow();
  }

  private static ReturnStatus status(Incapacity period, @Nullable String remark) {
    return ReturnStatus.incapacity(period.id(), period.from(), period.until(), remark);
  }

  private ReturnFile with(Incapacity next) {
    return withIncapacities(incapacities.stream().map(period -> period.id().equals(next.id()) ? next : period).toList());
  }

  private ReturnFile withIncapacities(List<Incapacity> next) {
    return new ReturnFile(id, pathway, engagement, next, returns, writings);
  }

  private ReturnFile with(Return next) {
    var others = returns.stream().filter(each -> !each.id().equals(next.id()));
    return new ReturnFile(id, pathway, engagement, incapacities, Stream.concat(others, Stream.of(next)).toList(), writings);
  }
}
