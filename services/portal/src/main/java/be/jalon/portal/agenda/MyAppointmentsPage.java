package be.jalon.portal.agenda;

import be.jalon.contracts.AppointmentId;
import be.jalon.contracts.sections.AppointmentNote.State;
import be.jalon.portal.services.Appointments.Appointment;
import be.jalon.portal.services.Appointments.Meeting;
import be.jalon.portal.words.Words;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A patient's own appointments.
 *
 * @param yours for which they are to find a time
 * @param waiting for which somebody else is
 */
public record MyAppointmentsPage(List<Row> yours, List<Row> ahead, List<Row> waiting, List<Row> past) {

  /** @param when empty while no time is certain. @param note what is to be known besides. @param file whether it can be taken into one's own calendar */
  public record Row(AppointmentId id, String when, String with, String note, boolean file) {
  }

  static MyAppointmentsPage of(List<Appointment> appointments, Words words) {
    var moments = new Moments(words);
    var withTime = appointments.stream().filter(each -> each.meeting() != null && each.meeting().start() != null)
        .sorted(Comparator.comparing(each -> Objects.requireNonNull(each.meeting().start()))).toList();
    var open = appointments.stream().filter(each -> each.meeting() != null && each.meeting().start() == null).toList();
    return new MyAppointmentsPage(
        open.stream().filter(each -> isYours(each, words)).map(each -> row(each, words, moments)).toList(),
        withTime.stream().filter(each -> isAhead(each, words.now())).map(each -> row(each, words, moments)).toList(),
        open.stream().filter(each -> !isYours(each, words)).map(each -> row(each, words, moments)).toList(),
        withTime.reversed().stream().filter(each -> !isAhead(each, words.now())).map(each -> row(each, words, moments)).toList());
  }

  public boolean isEmpty() {
    return Stream.of(yours, ahead, waiting, past).allMatch(List::isEmpty);
  }

  private static boolean isYours(Appointment appointment, Words words) {
    return appointment.ball().holder() == words.reader().capacity();
  }

  private static boolean isAhead(Appointment appointment, Instant now) {
    return appointment.state() == State.BOOKED && Objects.requireNonNull(Objects.requireNonNull(appointment.meeting()).end()).isAfter(now);
  }

  private static Row row(Appointment appointment, Words words, Moments moments) {
    Meeting meeting = Objects.requireNonNull(appointment.meeting());
    var start = meeting.start();
    var capacity = meeting.capacity();
    var with = words.name(meeting.name(), capacity);
    var note = switch (appointment.state()) {
      case OFFERED -> words.of("agenda.offered-count", meeting.offered().size());
      case ATTENDED, MISSED -> words.of(appointment.state());
      case REQUESTED -> appointment.ball().holder() == null || isYours(appointment, words) ? "" : words.of("ball.other", words.capacity(appointment.ball().holder()));
      case BOOKED -> meeting.byVideo() ? words.of("appointment.by-video") : "";
      case CANCELLED -> words.of(appointment.state());
      case null -> "";
    };
    return new Row(appointment.id(), start == null ? "" : moments.when(start, Objects.requireNonNull(meeting.end())),
        capacity == null || meeting.name() == null ? with : words.of("agenda.who", with, words.capacity(capacity)), note, start != null && isAhead(appointment, words.now()));
  }
}
