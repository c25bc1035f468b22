package be.jalon.pathway;

import be.jalon.contracts.AppointmentId;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.Language;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.PersonName;
import be.jalon.contracts.people.Ssin;
import be.jalon.contracts.sections.AppointmentNote;
import be.jalon.contracts.sections.Ball;
import be.jalon.contracts.sections.CareStatus;
import be.jalon.contracts.sections.Clinical;
import be.jalon.contracts.sections.Diagnosis;
import be.jalon.contracts.sections.Identity;
import be.jalon.contracts.sections.ReportedHours;
import be.jalon.contracts.sections.ReturnPlan;
import be.jalon.contracts.sections.ReturnStatus;
import be.jalon.contracts.sections.Safety;
import be.jalon.contracts.sections.Section;
import be.jalon.contracts.sections.Sections;
import be.jalon.contracts.sections.Treatment;
import be.jalon.contracts.sections.Urgency;
import be.jalon.contracts.sections.WorkCapacity;
import be.jalon.contracts.sections.WorkContent;
import be.jalon.contracts.sections.WorkRelations;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** One section of each category, as somebody might write it about Noah. */
final class Samples {

  private static final Instant SINCE = Instant.parse("2026-11-02T08:00:00Z");

  private Samples() {
  }

  static Sections sections(DataCategory... categories) {
    return Sections.of(Arrays.stream(categories).map(Samples::section).toList());
  }

  static Section section(DataCategory category) {
    return switch (category) {
      case IDENTITY -> new Identity(new Ssin("85031297781"), new PersonName("Lemmens", "Noah"), LocalDate.of(1985, 3, 12), Language.FR, null);
      case CARE_STATUS -> new CareStatus(CareStatus.Stage.REQUESTED, new Ball(Capacity.CLINICIAN, SINCE, null), Urgency.SOON, null, null, Language.FR, "5000",
          null, null);
      case RETURN_STATUS -> ReturnStatus.of(ReturnStatus.Stage.PROPOSED, new Ball(Capacity.MEDECIN_CONSEIL, SINCE, null), ReturnStatus.Procedure.INFORMAL);
      case WORK_CONTENT -> new WorkContent("planner", "Entrepôts Delmotte", null, null, List.of("workload"), List.of(), null);
      case WORK_RELATIONS -> new WorkRelations(List.of("conflict"), null);
      case CLINICAL -> new Clinical(List.of("burnout"), List.of("sleep"), null);
      case SAFETY -> new Safety(Safety.Kind.SUICIDE, "telephoned", null);
      case DIAGNOSIS -> new Diagnosis("burn-out", null, null);
      case TREATMENT -> new Treatment(List.of("cbt"), null);
      case WORK_CAPACITY -> new WorkCapacity(List.of("no nights"), null, null, null, null);
      case RETURN_PLAN -> new ReturnPlan(1, new BigDecimal("38"), List.of(), null, null);
      case REPORTED_HOURS -> new ReportedHours(LocalDate.of(2026, 11, 2), new BigDecimal("12"), null, null);
    };
  }

  static Sections appointment() {
    return Sections.of(ReturnStatus.about(new AppointmentNote(new AppointmentId("appointment-1"), AppointmentNote.State.BOOKED, SINCE, SINCE, null, false), null));
  }
}
