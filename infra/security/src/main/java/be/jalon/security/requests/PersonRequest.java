package be.jalon.security.requests;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, by account or by NIHDI number; psychologists and occupational physicians may have no number.
 *
 * @param familyName shown where the person is shown, and used for nothing else
 */
public record PersonRequest(@Nullable @Pattern(regexp = "[A-Za-z0-9._:-]{1,90}") String account, @Nullable @Size(max = 20) String nihdi,
    @Nullable @Size(max = 100) String familyName, @Nullable @Size(max = 100) String givenName) {

  @JsonIgnore
  @AssertTrue(message = "required")
  boolean isAccountOrNihdi() {
    return (account == null) != (nihdi == null);
  }
}
