package be.jalon.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.aggregates.Aggregates;
import be.jalon.aggregates.Command;
import be.jalon.aggregates.Outcome;
import be.jalon.aggregates.Tables;
import be.jalon.appointment.Status.Booked;
import be.jalon.appointment.Status.Claiming;
import be.jalon.contracts.AppointmentId;
import be.jalon.contracts.Brussels;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.Releases;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.security.Caller;
import be.jalon.security.RefusedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Running
class BookingRaceTest {

  @Autowired Aggregates<AgendaDay> days;
  @Autowired Appointments appointments;
  @Autowired Agendas agendas;
  @Autowired Admission admission;
  @Autowired Requesting requesting;
  @Autowired KeepingAgenda keeping;
  @Autowired Tables tables;

  private final Person marc = new Person(PersonKey.account("marc-" + UUID.randomUUID()), null);
  private final LocalDate day = Brussels.dayOf(Instant.now()).plusDays(10);
  private List<Instant> eightStarts;

  record Booker(AppointmentId appointment, Caller patient) {}

  @BeforeEach
  void eightFreeSlots() {
    var hours = new WeeklyHours(day.minusDays(30), List.of(new WeeklyHours.OnDay(day.getDayOfWeek(), AgendaTest.opening("09:00", "17:00"))));
    var agenda = keeping.publish(marc.key(), hours, null, caller(marc.key(), Capacity.CLINICIAN), Command.plain()).state();
    eightStarts = FreeTime.on(day, agenda, List.of(), 60, null, AgendaTest.LONG_AGO).stream().map(FreeTime.Start::start).toList();
    assertThat(eightStarts).hasSize(8);
  }

  @Test
  void sixtyFourBookersInTwoInstancesGetEightSlotsOnceEvenWhenSomeAreStoppedOnTheWay() throws Exception {
    var bookers = IntStream.range(0, 64).mapToObj(_ -> booker()).toList();
    var instances = List.of(instance(), instance());
    var stopped = stopAfterClaiming(bookers.subList(0, 8), instances.getLast());

    int booked = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var results = new ArrayList<Future<Boolean>>();
      for (int i = 8; i < 64; i++) {
        var booker = bookers.get(i);
        var start = eightStarts.get(i % 8);
        var instance = instances.get(i % 2);
        results.add(threads.submit(() -> books(instance, booker, start)));
      }
      booked += count(results);
      booked += count(resume(threads, stopped, instances.getLast()));
    }

    assertThat(booked).isEqualTo(8);
    assertThat(bookedTimes(bookers)).containsExactlyInAnyOrderElementsOf(eightStarts);
    assertThat(freeStarts()).isEmpty();
  }

  @Test
  void whoeverWasStoppedAndNotOvertakenStillGetsTheTime() {
    var booker = booker();
    var instance = instance();

    var stopped = stopAfterClaiming(List.of(booker), instance).getFirst();

    assertThat(confirm(instance, stopped)).isTrue();
    assertThat(bookedTimes(List.of(booker))).containsExactly(eightStarts.getFirst());
  }

  @Test
  void aClaimLeftByACrashIsClearedByTheNextBookerAndNeverComesBack() {
    var crashed = booker();
    var next = booker();
    var instance = instance();
    var left = stopAfterClaiming(List.of(crashed), instance).getFirst();

    assertThat(books(instance, next, eightStarts.getFirst())).isTrue();
    assertThat(confirm(instance, left)).isFalse();
    assertThat(books(instance, crashed, eightStarts.getFirst())).isFalse();
    assertThat(books(instance, crashed, eightStarts.getLast())).isTrue();
  }

  @Test
  void manyWhoMoveToOneTimeEachKeepTheirOwnUnlessTheyGetIt() throws Exception {
    var bookers = IntStream.range(0, 7).mapToObj(_ -> booker()).toList();
    for (int i = 0; i < 7; i++) {
      assertThat(books(instance(), bookers.get(i), eightStarts.get(i))).isTrue();
    }
    var instances = List.of(instance(), instance());

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var results = new ArrayList<Future<Boolean>>();
      for (int i = 0; i < 7; i++) {
        var booker = bookers.get(i);
        var instance = instances.get(i % 2);
        results.add(threads.submit(() -> attempt(() -> instance.reschedule(booker.appointment(), choice(eightStarts.getLast()), booker.patient(), null,
            Command.plain()))));
      }
      assertThat(count(results)).isEqualTo(1);
    }

    assertThat(bookedTimes(bookers)).hasSize(7).doesNotHaveDuplicates().contains(eightStarts.getLast());
    assertThat(freeStarts()).hasSize(1);
  }

  @Test
  void twoSlotsAcrossMidnightNeverShareAMinute() throws Exception {
    var midnight = Slot.day(day).end();
    var bookers = IntStream.range(0, 12).mapToObj(_ -> booker()).toList();
    var instances = List.of(instance(), instance());
    var marcHimself = caller(marc.key(), Capacity.CLINICIAN);

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var results = new ArrayList<Future<Boolean>>();
      for (int i = 0; i < 12; i++) {
        var booker = bookers.get(i);
        var instance = instances.get(i % 2);
        var start = midnight.minus(Duration.ofMinutes(i % 2 == 0 ? 30 : 45));
        results.add(threads.submit(() -> attempt(() -> instance.book(booker.appointment(), choice(start), marcHimself, null, Command.plain()))));
      }
      assertThat(count(results)).isEqualTo(1);
    }
  }

  private record Stopped(Appointment claiming, Claiming status) {}

  /** Each is written as claiming and its day claimed; the last write is still to come. */
  private List<Stopped> stopAfterClaiming(List<Booker> bookers, Booking instance) {
    var stopped = new ArrayList<Stopped>();
    for (int i = 0; i < bookers.size(); i++) {
      var slot = Slot.of(eightStarts.get(i), 60);
      var claiming = appointments.all().change(bookers.get(i).appointment().value(), Command.plain(), it -> it.claim(slot, false, 24, Instant.now()))
          .orThrow().state();
      instance.claimDays(claiming, (Claiming) claiming.status());
      stopped.add(new Stopped(claiming, (Claiming) claiming.status()));
    }
    return stopped;
  }

  private List<Future<Boolean>> resume(ExecutorService threads, List<Stopped> stopped, Booking instance) {
    return stopped.stream().map(one -> threads.submit(() -> confirm(instance, one))).toList();
  }

  private boolean confirm(Booking instance, Stopped stopped) {
    return instance.confirm(stopped.claiming(), stopped.status(), Story.noah(Instant.now()), Command.plain()) instanceof Outcome.Done<Appointment>;
  }

  private boolean books(Booking instance, Booker booker, Instant start) {
    return attempt(() -> instance.book(booker.appointment(), choice(start), booker.patient(), null, Command.plain()));
  }

  private static boolean attempt(Callable<?> booking) {
    try {
      booking.call();
      return true;
    } catch (RefusedException refused) {
      assertThat(refused.refusal()).isEqualTo(AppointmentRefusal.SLOT_TAKEN);
      return false;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static int count(List<Future<Boolean>> results) throws Exception {
    int done = 0;
    for (var result : results) {
      done += result.get() ? 1 : 0;
    }
    return done;
  }

  private List<Instant> bookedTimes(List<Booker> bookers) {
    return bookers.stream().map(booker -> appointments.get(booker.appointment()).status())
        .flatMap(status -> status instanceof Booked booked ? Stream.of(booked.slot().start()) : Stream.empty()).toList();
  }

  private List<FreeTime.Start> freeStarts() {
    return new FindingTime(appointments, agendas, admission, Clock.systemUTC())
        .free(marc.key(), new FindingTime.Search(day, day, 60, null), null, caller(marc.key(), Capacity.CLINICIAN));
  }

  /** What a second instance has of its own; the store is common. */
  private Booking instance() {
    return new Booking(appointments, agendas, new Claims(days, appointments, Duration.ofMillis(200)), admission, Clock.systemUTC());
  }

  private Booker booker() {
    var pathway = new PathwayId(UUID.randomUUID().toString());
    var patient = new PersonKey("ssin:" + UUID.randomUUID());
    tables.hear(Neighbours.openedAt(pathway, patient));
    tables.hear(Neighbours.seatAt(pathway, Capacity.CLINICIAN, marc));
    var caller = caller(patient, Capacity.PATIENT);
    var asked = requesting.request(new Requesting.Ask(pathway, marc.key(), Subject.CARE, null, 60, false, null, Releases.none()), caller, null, Command.plain());
    return new Booker(asked.state().terms().id(), caller);
  }

  private static Choosing choice(Instant start) {
    return new Choosing(start, null, null);
  }

  private static Caller caller(PersonKey key, Capacity capacity) {
    return new Caller(new Person(key, null), Set.of(key), capacity, null, null, Instant.MAX);
  }
}
