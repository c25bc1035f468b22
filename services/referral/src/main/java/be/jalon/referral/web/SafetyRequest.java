package be.jalon.referral.web;

import be.jalon.contracts.sections.Safety.Kind;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A danger. What was done about it is asked for by the domain, which says why and names whom to call. */
record SafetyRequest(@NotNull Kind kind, @Nullable @Size(max = SectionsRequest.WORDS) String done, @Nullable @Size(max = SectionsRequest.WORDS) String note) {
}
