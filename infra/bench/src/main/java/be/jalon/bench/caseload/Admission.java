package be.jalon.bench.caseload;

import static be.jalon.local.ServiceName.APPOINTMENT;
import static be.jalon.local.ServiceName.PATHWAY;
import static be.jalon.local.ServiceName.REFERRAL;
import static be.jalon.local.ServiceName.RETURN_TO_WORK;

import be.jalon.bench.caseload.Case.Turn;
import be.jalon.bench.subject.Caller;
import be.jalon.bench.subject.Caller.Reply;
import be.jalon.bench.subject.LiveStream;
import be.jalon.bench.subject.Seen;
import be.jalon.bench.subject.Subject;
import be.jalon.local.ServiceName;
import be.jalon.trials.Newcomer;
import be.jalon.trials.Professional;
import be.jalon.trials.Requests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Brings one invented person through the front doors to where their pathway goes on by itself. */
final class Admission {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int SESSION_MINUTES = 5;
  private static final long A_DAY = 24 * 60 / SESSION_MINUTES;
  /** Few enough that nobody does more in a second than a rate limit lets pass, at any rate this machine reaches. */
  private static final int PER_CLINICIAN = 1;
  private static final int PER_GP = 2;
  private static final int PER_OCCUPATIONAL_PHYSICIAN = 10;

  private final Subject subject;
  private final int number;
  private final Consumer<LiveStream> opened;
  private final Newcomer person;
  private final Professional physician;
  private final Caller gp;
  private final Caller clinician;
  private final Caller patient;
  private final Caller occupationalPhysician;
  private String referral = "";
  private String pathway = "";

  /** @param opened told of every stream that somebody keeps open from then on */
  Admission(Subject subject, int number, Consumer<LiveStream> opened) {
    this.subject = subject;
    this.number = number;
    this.opened = opened;
    this.person = Newcomer.numbered(number);
    this.physician = Professional.occupationalPhysician(number / PER_OCCUPATIONAL_PHYSICIAN);
    this.gp = professional(Professional.gp(number / PER_GP));
    this.clinician = professional(Professional.clinician(number / PER_CLINICIAN));
    this.patient = new Caller(person.account(), subject.mint().tokenOf(person));
    this.occupationalPhysician = professional(physician);
  }

  /** The network has the request and asks about it again and again. */
  Case asked() throws IOException {
    refer();
    var path = "/referrals/" + referral;
    var question = new Turn(Act.QUESTION, clinician, REFERRAL, path + "/questions", _ -> Requests.words("Since when does she wake at four?"));
    var answer = new Turn(Act.ANSWER, gp, REFERRAL, path + "/answers", _ -> Requests.words("Since September, most nights."));
    return new Case(pathway, List.of(question, answer), streams(Map.of(Viewer.GP, gp, Viewer.CLINICIAN, clinician, Viewer.PATIENT, patient)));
  }

  /** Care runs, work goes on beside it, and the next session is moved to and fro. */
  Case inCare() throws IOException {
    refer();
    done(REFERRAL, clinician, "/referrals/" + referral + "/acceptance", Map.of());
    attendIntake();
    var engagement = done(RETURN_TO_WORK, patient, "/pathways/" + pathway + "/engagements", Requests.engagement("planner")).json().path("id").asString();
    var session = bookSession();
    openToOccupationalPhysician();

    var status = new Turn(Act.CARE_STATUS, clinician, REFERRAL, "/referrals/" + referral + "/care-status", _ -> careStatus());
    var change = new Turn(Act.CHANGE_OF_WORK, patient, RETURN_TO_WORK, "/engagements/" + engagement + "/changes", turn -> Requests.engagement("planner " + turn));
    var move = new Turn(Act.RESCHEDULING, clinician, APPOINTMENT, "/appointments/" + session + "/rescheduling", turn -> at(session(1 + turn / 4)));
    return new Case(pathway, List.of(status, change, status, move), streams(
        Map.of(Viewer.GP, gp, Viewer.CLINICIAN, clinician, Viewer.PATIENT, patient, Viewer.OCCUPATIONAL_PHYSICIAN, occupationalPhysician)));
  }

  private void refer() {
    var submitted = done(REFERRAL, gp, "/referrals", Requests.referral(person, physician)).json();
    referral = submitted.path("id").asString();
    pathway = submitted.path("pathway").asString();
    done(PATHWAY, clinician, "/pathways/" + pathway + "/triage-card/" + referral + "/opening", Map.of());
  }

  private void attendIntake() {
    until("the agenda", () -> clinician.put(subject.door(APPOINTMENT), "/agendas/" + clinician.account() + "/weekly-hours", Caller.bytes(everyHour())), Reply::done);
    var intake = until("the intake", () -> patient.get(subject.door(APPOINTMENT), "/appointments"), reply -> reply.done() && ofThisPathway(reply) != null);
    var path = "/appointments/" + ofThisPathway(intake).path("id").asString();
    var soon = ZonedDateTime.now(Requests.BRUSSELS).truncatedTo(ChronoUnit.HOURS).plusMinutes((ZonedDateTime.now(Requests.BRUSSELS).getMinute() / 5 + 2) * 5L)
        .plusMinutes((long) number % PER_CLINICIAN * SESSION_MINUTES);
    done(APPOINTMENT, clinician, path + "/booking", at(soon));
    done(APPOINTMENT, clinician, path + "/attendance", Map.of());
    until("care", () -> gp.get(subject.door(REFERRAL), "/referrals/" + referral), reply -> reply.done() && reply.json().path("state").asString().equals("IN_CARE"));
  }

  private String bookSession() {
    var session = done(APPOINTMENT, clinician, "/appointments", Requests.appointment(pathway, clinician.account())).json().path("id").asString();
    done(APPOINTMENT, clinician, "/appointments/" + session + "/booking", at(session(0)));
    return session;
  }

  /** By turns on one of two days, and never at the same time as just before: two that overtake each other must both have something to do. */
  private static ZonedDateTime session(int time) {
    return Requests.today().plusDays(3 + time % 2).atStartOfDay(Requests.BRUSSELS).plusMinutes(time / 2 % A_DAY * SESSION_MINUTES);
  }

  private void openToOccupationalPhysician() {
    var door = subject.door(PATHWAY);
    var table = until("the table", () -> patient.get(door, "/pathways/" + pathway), reply -> reply.done() && seat(reply) != null).json().path("table");
    var seat = table.valueStream().filter(Admission::isOccupationalPhysicians).findFirst().orElseThrow();
    var path = "/pathways/" + pathway;
    if (seat.path("awaitsConfirmation").asBoolean()) {
      done(PATHWAY, patient, path + "/seats/" + seat.path("seat").asString() + "/confirmation", Map.of("person", seat.at("/holder/key").asString(), "confirmed", true));
    }
    done(PATHWAY, patient, path + "/consents",
        Requests.consent(seat.path("seat").asString(), List.of("IDENTITY", "CARE_STATUS", "RETURN_STATUS", "WORK_CONTENT", "WORK_CAPACITY")));
  }

  private static @Nullable JsonNode seat(Reply reply) {
    return reply.json().path("table").valueStream().filter(Admission::isOccupationalPhysicians).findFirst().orElse(null);
  }

  private static boolean isOccupationalPhysicians(JsonNode seat) {
    return seat.path("capacity").asString().equals("OCCUPATIONAL_PHYSICIAN");
  }

  private JsonNode ofThisPathway(Reply mine) {
    return mine.json().path("appointments").valueStream().filter(each -> each.path("pathway").asString().equals(pathway)).findFirst().orElse(null);
  }

  private Map<Viewer, Seen> streams(Map<Viewer, Caller> viewers) throws IOException {
    var doors = subject.doors(PATHWAY);
    var streams = new EnumMap<Viewer, Seen>(Viewer.class);
    for (var viewer : viewers.entrySet()) {
      var stream = LiveStream.open(viewer.getValue(), doors.get((number + viewer.getKey().ordinal()) % doors.size()), pathway);
      opened.accept(stream);
      streams.put(viewer.getKey(), stream);
    }
    return streams;
  }

  /** How the care goes, for those who treat; what the person can do at work, for the occupational physician too. */
  private static Map<String, Object> careStatus() {
    return Map.of("sections", Map.of(
        "clinical", Map.of("complaints", List.of("mental-exhaustion"), "note", "Sleeps through again most nights since the third session."),
        "workCapacity", Map.of("limits", List.of("No work before nine.", "No duty on call."), "hoursPerWeek", 10)));
  }

  private static Map<String, Object> at(ZonedDateTime start) {
    return Map.of("start", start.toOffsetDateTime().toString(), "minutes", SESSION_MINUTES);
  }

  private static Map<String, Object> everyHour() {
    var days = Stream.of(DayOfWeek.values()).map(day -> Map.of("dayOfWeek", day.name(), "from", "00:00", "until", "00:00")).toList();
    return Map.of("hours", days, "sessionMinutes", 60);
  }

  private Caller professional(Professional who) {
    return new Caller(who.account(), subject.mint().tokenOf(who));
  }

  /** What another service has not heard of yet is refused there, and passes: asked again with the same key. */
  private Reply done(ServiceName service, Caller who, String path, Object body) {
    var key = UUID.randomUUID().toString();
    var bytes = Caller.bytes(body);
    return until(path, () -> who.post(subject.door(service), path, bytes, key), Reply::done);
  }

  private static Reply until(String what, Supplier<Reply> ask, Predicate<Reply> enough) {
    var end = Instant.now().plus(PATIENCE);
    var reply = ask.get();
    while (!enough.test(reply)) {
      if (Instant.now().isAfter(end)) {
        throw new UncheckedIOException(new IOException(what + ": status " + reply.status() + " " + reply.body()));
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      reply = ask.get();
    }
    return reply;
  }
}
