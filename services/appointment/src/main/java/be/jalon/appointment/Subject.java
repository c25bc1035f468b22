package be.jalon.appointment;

import be.jalon.contracts.sections.AppointmentNote;
import be.jalon.contracts.sections.Ball;
import be.jalon.contracts.sections.CareStatus;
import be.jalon.contracts.sections.ReturnStatus;
import be.jalon.contracts.sections.Section;
import org.jspecify.annotations.Nullable;

/** What an appointment serves; its news are of that category. */
public enum Subject {
  CARE,
  RETURN;

  Section telling(AppointmentNote note, @Nullable Ball ball) {
    return switch (this) {
      case CARE -> CareStatus.about(note, ball);
      case RETURN -> ReturnStatus.about(note, ball);
    };
  }
}
