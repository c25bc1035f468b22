package be.jalon.portal.agenda;

import be.jalon.portal.login.Visitor;
import be.jalon.portal.services.Appointments;
import be.jalon.portal.services.Appointments.Agenda;
import be.jalon.portal.services.ServiceProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The agenda of whoever looks, or of whom they act in the name of; none before hours were published. */
@Component
class OwnAgenda {

  private final Appointments appointments;

  OwnAgenda(Appointments appointments) {
    this.appointments = appointments;
  }

  @Nullable Agenda of(Visitor visitor) {
    try {
      return appointments.agenda(visitor.principal());
    } catch (ServiceProblem problem) {
      if (problem.isMissing()) {
        return null;
      }
      throw problem;
    }
  }
}
