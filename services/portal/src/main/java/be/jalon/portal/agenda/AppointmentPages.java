package be.jalon.portal.agenda;

import be.jalon.contracts.AppointmentId;
import be.jalon.contracts.people.Capacity;
import be.jalon.portal.services.Appointments;
import be.jalon.portal.services.Appointments.Appointment;
import be.jalon.portal.services.Pathways;
import be.jalon.portal.services.ServiceProblem;
import be.jalon.portal.words.Words;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shows one appointment: by itself, and again with what was refused. */
@Component
class AppointmentPages {

  private static final String ACCOUNT = "account:";

  private final Appointments appointments;
  private final Pathways pathways;

  AppointmentPages(Appointments appointments, Pathways pathways) {
    this.appointments = appointments;
    this.pathways = pathways;
  }

  /** @param from where times are looked for; null for today */
  ModelAndView show(AppointmentId id, @Nullable LocalDate from, Words words) {
    return show(id, from, Typed.NOTHING, null, words);
  }

  /** With what was chosen and the reason for which it was refused. */
  ModelAndView refused(AppointmentId id, Typed chosen, Trouble trouble, Words words) {
    var again = show(id, null, chosen, trouble, words);
    again.setStatus(HttpStatusCode.valueOf(trouble.status()));
    return again;
  }

  private ModelAndView show(AppointmentId id, @Nullable LocalDate from, Typed chosen, @Nullable Trouble trouble, Words words) {
    var appointment = appointments.one(id).getBody();
    if (appointment == null) {
      throw new IllegalStateException("an appointment without a body");
    }
    var name = words.reader().is(Capacity.PATIENT) ? "" : Names.of(pathways.mine(), words).of(appointment.pathway());
    return new ModelAndView("agenda/appointment", "page", AppointmentPage.of(appointment, name, free(appointment, from, words), chosen, trouble, words));
  }

  /** Free times in the practitioner's agenda, of the length and kind that were asked for; none where nobody is looking for a time. */
  private Choices free(Appointment appointment, @Nullable LocalDate from, Words words) {
    var meeting = appointment.meeting();
    boolean looking = meeting != null && (AppointmentPage.isOpen(appointment) || meeting.start() != null && meeting.start().isAfter(words.now()));
    if (!looking || !meeting.practitioner().value().startsWith(ACCOUNT)) {
      return Choices.NONE;
    }
    var first = from == null || from.isBefore(words.today()) ? words.today() : from;
    try {
      return Choices.free(appointments.free(meeting.practitioner().value().substring(ACCOUNT.length()), first, Choices.last(first), meeting.minutes(), meeting.byVideo(),
          appointment.pathway()).starts(), first, words);
    } catch (ServiceProblem problem) {
      if (problem.isMissing()) {
        return Choices.NONE;
      }
      throw problem;
    }
  }
}
