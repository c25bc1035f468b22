package be.jalon.pathway;

import static be.jalon.pathway.PathwayRefusal.*;

import be.jalon.contracts.pathway.ConsentTerms;
import be.jalon.contracts.pathway.ConsentTerms.Decision;
import be.jalon.contracts.pathway.ConsentTerms.Purpose;
import be.jalon.contracts.pathway.Recipient;
import java.time.Instant;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** What is wrong with the words of a consent, and where. */
record TermsFault(PathwayRefusal refusal, String field) {

  static @Nullable TermsFault of(Pathway pathway, ConsentTerms terms, Instant now) {
    if (terms.categories().isEmpty()) {
      return new TermsFault(CATEGORIES_MISSING, "categories");
    }
    if (terms.until() != null && !terms.until().isAfter(terms.from())) {
      return new TermsFault(DATES_OUT_OF_ORDER, "until");
    }
    if (terms.until() != null && !terms.until().isAfter(now)) {
      return new TermsFault(DATE_PAST, "until");
    }
    boolean grant = terms.decision() == Decision.GRANT;
    return switch (terms.recipient()) {
      case Recipient.Holder(var person) -> grant && person.key().equals(pathway.patientKey()) ? new TermsFault(PATIENT_HAS_NO_SEAT, "recipient") : null;
      case Recipient.Seat(var id) -> {
        var seat = pathway.seat(id);
        if (seat.isEmpty()) {
          yield new TermsFault(NO_SUCH_SEAT, "recipient");
        }
        if (grant && seat.get().capacity().assesses() && terms.purpose() == Purpose.CARE) {
          yield new TermsFault(ASSESSORS_READ_FOR_RETURN, "purpose");
        }
        yield needsAName(grant, terms);
      }
      case Recipient.Network _ -> needsAName(grant, terms);
    };
  }

  private static @Nullable TermsFault needsAName(boolean grant, ConsentTerms terms) {
    return grant && !Collections.disjoint(terms.categories(), Openable.BY_NAME_ONLY) ? new TermsFault(WORK_RELATIONS_NEED_A_NAME, "categories") : null;
  }
}
