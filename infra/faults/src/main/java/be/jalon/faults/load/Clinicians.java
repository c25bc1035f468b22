package be.jalon.faults.load;

import static be.jalon.local.ServiceName.APPOINTMENT;

import be.jalon.local.story.Answer;
import be.jalon.trials.Professional;
import be.jalon.trials.Requests;

/** Whoever takes people into care has an agenda first. */
final class Clinicians {

  private Clinicians() {
  }

  static void publish(Company company, Calling calling) {
    for (int i = 0; i < Company.CLINICIANS; i++) {
      var clinician = company.of(Professional.clinician(i));
      calling.until("", "agenda", clinician, who -> who.put(APPOINTMENT, "/agendas/" + clinician.account() + "/weekly-hours", Requests.weeklyHours()), Answer::done);
    }
  }
}
