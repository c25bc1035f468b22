package be.jalon.referral.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Somebody, by account or by NIHDI number; psychologists and occupational physicians may have no number. The name is only shown. */
record PersonRequest(@Nullable @Size(max = 90) String account, @Nullable @Size(max = 20) String nihdi, @Nullable @Size(max = 100) String familyName,
    @Nullable @Size(max = 100) String givenName) {

  @JsonIgnore
  @AssertTrue(message = "required")
  boolean isAccountOrNihdi() {
    return (account == null) != (nihdi == null);
  }
}
