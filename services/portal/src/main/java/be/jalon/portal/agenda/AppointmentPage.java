package be.jalon.portal.agenda;

import be.jalon.contracts.AppointmentId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.sections.AppointmentNote.State;
import be.jalon.portal.services.Appointments.Appointment;
import be.jalon.portal.services.Appointments.Meeting;
import be.jalon.portal.services.Appointments.Reason;
import be.jalon.portal.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One appointment, as its patient, its practitioner or another who treats may know it.
 *
 * @param title with whom
 * @param turn who is to act; empty when nobody is
 * @param patient whether the reader is the patient
 * @param facts what is known of it
 * @param open whether a time is still to be found
 * @param movable whether it has a time that is still to come
 * @param settling what can be recorded of whether it took place
 * @param over whether it has come to its end, so that another may be given
 * @param cancellable whether it can be called off; {@code lateAfter}: until when that is in time
 * @param reasons on whose side the reason can lie
 * @param chosen what was typed before and refused
 */
public record AppointmentPage(AppointmentId id, PathwayId pathway, String title, boolean yours, String turn, String since, boolean patient, List<Fact> facts, boolean open,
    boolean movable, Settling settling, boolean over, boolean cancellable, String lateAfter, List<Wishes.Box> reasons, boolean byVideo, int minutes,
    Choices offered, Choices free,
    List<Wishes.Box> days, List<Wishes.Box> parts, Typed chosen, @Nullable Trouble trouble) {

  public record Fact(String label, String value) {
  }

  /**
   * For its practitioner alone.
   *
   * @param attended that the person came; {@code afterAll}: although it was recorded as missed
   * @param missed that they did not
   * @param now that they are here, although it is not its time
   */
  public record Settling(boolean attended, boolean afterAll, boolean missed, boolean now) {

    static final Settling NONE = new Settling(false, false, false, false);

    static Settling of(Appointment appointment, Instant now) {
      var meeting = appointment.meeting();
      if (meeting == null) {
        return NONE;
      }
      boolean booked = appointment.state() == State.BOOKED;
      boolean attendable = meeting.isAttendable(now);
      return new Settling(attendable, appointment.state() == State.MISSED, booked && meeting.hasBegun(now), isOpen(appointment) || booked && !attendable);
    }
  }

  /** @param name of the patient, as far as the reader may know it. @param free empty unless a time is looked for */
  static AppointmentPage of(Appointment appointment, String name, Choices free, Typed chosen, @Nullable Trouble trouble, Words words) {
    var meeting = appointment.meeting();
    boolean patient = words.reader().is(Capacity.PATIENT);
    boolean party = meeting != null;
    boolean booked = party && appointment.state() == State.BOOKED;
    var start = party ? meeting.start() : null;
    boolean ahead = booked && start != null && start.isAfter(words.now());
    boolean open = party && isOpen(appointment);
    // until the day itself comes, there is nothing for anybody to do
    var next = ahead ? null : appointment.ball().holder();
    boolean yours = next == words.reader().capacity();
    return new AppointmentPage(appointment.id(), appointment.pathway(),
        patient && party ? words.of("agenda.with", words.name(meeting.name(), meeting.capacity())) : name,
        yours, next == null ? "" : yours ? words.of("ball.you") : words.of("ball.other", words.capacity(next)),
        words.lasting(appointment.ball().since()), patient, facts(appointment, patient, words), open, ahead,
        patient ? Settling.NONE : Settling.of(appointment, words.now()), !patient && party && !open && !booked,
        open || ahead || booked && !patient, lateAfter(meeting, ahead, words), reasons(patient, words), party && meeting.byVideo(), party ? meeting.minutes() : 0,
        party ? Choices.heldOut(meeting.offered(), words) : Choices.NONE, free, new Wishes(words).days(), new Wishes(words).parts(), chosen, trouble);
  }

  static boolean isOpen(Appointment appointment) {
    return appointment.state() == State.REQUESTED || appointment.state() == State.OFFERED;
  }

  private static String lateAfter(@Nullable Meeting meeting, boolean ahead, Words words) {
    var until = meeting == null ? null : meeting.cancelUntil();
    return !ahead || until == null ? "" : words.of(until.isBefore(words.now()) ? "agenda.late-now" : "agenda.late-after", new Moments(words).when(until));
  }

  private static List<Wishes.Box> reasons(boolean patient, Words words) {
    return Arrays.stream(Reason.values()).filter(reason -> !patient || reason != Reason.PRACTITIONER)
        .map(reason -> new Wishes.Box(reason.name(), words.of("agenda.reason." + reason + (patient ? ".yours" : ""), words.capacity(Capacity.PATIENT)))).toList();
  }

  private static List<Fact> facts(Appointment appointment, boolean patient, Words words) {
    var facts = new ArrayList<Fact>();
    var moments = new Moments(words);
    var meeting = appointment.meeting();
    if (meeting != null && meeting.start() != null) {
      facts.add(new Fact(words.of("agenda.fact.when"), moments.when(meeting.start(), Objects.requireNonNull(meeting.end()))));
    }
    if (appointment.state() != null) {
      facts.add(new Fact(words.of("agenda.fact.state"), words.of(appointment.state())
          + (meeting != null && Boolean.TRUE.equals(meeting.late()) ? " · " + words.of("agenda.late") : "")));
    }
    if (meeting != null) {
      details(meeting, patient, facts, words);
    }
    return facts;
  }

  private static void details(Meeting meeting, boolean patient, List<Fact> facts, Words words) {
    if (meeting.capacity() != null && patient) {
      facts.add(new Fact(words.of("agenda.fact.with"), words.of("agenda.who", words.name(meeting.name(), meeting.capacity()), words.capacity(meeting.capacity()))));
    }
    facts.add(new Fact(words.of("agenda.fact.where"), words.of(meeting.byVideo() ? "agenda.by-video" : "agenda.onsite")));
    facts.add(new Fact(words.of("agenda.fact.length"), words.of("agenda.minutes", meeting.minutes())));
    if (meeting.subject() != null) {
      facts.add(new Fact(words.of("agenda.fact.subject"), words.of(meeting.subject())));
    }
    var wish = new Wishes(words).of(meeting.wish());
    if (!wish.isEmpty()) {
      facts.add(new Fact(words.of("agenda.fact.wish"), wish));
    }
  }
}
