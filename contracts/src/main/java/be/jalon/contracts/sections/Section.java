package be.jalon.contracts.sections;

import be.jalon.contracts.DataCategory;

/** A piece of what is told, all of one category. Every kind but the two statuses is encrypted wherever it is written, and prints nothing of itself. */
public sealed interface Section
    permits Identity, CareStatus, ReturnStatus, WorkContent, WorkRelations, Clinical, Safety, Diagnosis, Treatment, WorkCapacity, ReturnPlan, ReportedHours {

  default DataCategory category() {
    return switch (this) {
      case Identity _ -> DataCategory.IDENTITY;
      case CareStatus _ -> DataCategory.CARE_STATUS;
      case ReturnStatus _ -> DataCategory.RETURN_STATUS;
      case WorkContent _ -> DataCategory.WORK_CONTENT;
      case WorkRelations _ -> DataCategory.WORK_RELATIONS;
      case Clinical _ -> DataCategory.CLINICAL;
      case Safety _ -> DataCategory.SAFETY;
      case Diagnosis _ -> DataCategory.DIAGNOSIS;
      case Treatment _ -> DataCategory.TREATMENT;
      case WorkCapacity _ -> DataCategory.WORK_CAPACITY;
      case ReturnPlan _ -> DataCategory.RETURN_PLAN;
      case ReportedHours _ -> DataCategory.REPORTED_HOURS;
    };
  }
}
