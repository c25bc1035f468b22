package be.jalon.pathway.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Somebody, by account or by NIHDI number; psychologists and occupational physicians may have no number. The name is only shown. */
record PersonRequest(@Nullable @Pattern(regexp = "[A-Za-z0-9._:-]{1,90}") String account, @Nullable @Size(max = 20) String nihdi,
    @Nullable @Size(max = 100) String familyName, @Nullable @Size(max = 100) String givenName) {

  @AssertTrue(message = "required")
  boolean isOne() {
    return (account == null) != (nihdi == null);
  }
}
