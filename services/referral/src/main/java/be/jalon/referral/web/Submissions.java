package be.jalon.referral.web;

import be.jalon.contracts.people.PersonName;
import be.jalon.contracts.people.Ssin;
import be.jalon.contracts.referral.ReferralEvent.WorkFile;
import be.jalon.contracts.sections.Identity;
import be.jalon.contracts.sections.Safety;
import be.jalon.contracts.sections.WorkContent;
import be.jalon.referral.web.SubmissionRequest.PatientRequest;
import be.jalon.referral.web.SubmissionRequest.WorkRequest;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** What a request to a network holds that the domain knows by the same fields. */
@Mapper(uses = Telling.class)
interface Submissions {

  @Mapping(target = "ssin", source = "ssin")
  @Mapping(target = "name", source = "patient")
  Identity identity(PatientRequest patient, Ssin ssin);

  @Mapping(target = "family", source = "familyName")
  @Mapping(target = "given", source = "givenName")
  PersonName name(PatientRequest patient);

  @Mapping(target = "incapacityFrom", source = "incapacity.from")
  @Mapping(target = "incapacityUntil", source = "incapacity.until")
  @Mapping(target = "scheme", source = "incapacity.scheme")
  WorkFile file(WorkRequest work);

  WorkContent content(WorkRequest work);

  @Nullable Safety safety(@Nullable SafetyRequest request);
}
