package be.jalon.contracts.sections;

import be.jalon.contracts.Confidential;
import be.jalon.contracts.Language;
import be.jalon.contracts.people.PersonName;
import be.jalon.contracts.people.Ssin;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who the patient is.
 *
 * @param birthDate as the sender gives it; null when unknown
 * @param phone how the person wishes to be reached; null when they do not wish it
 */
@Confidential
public record Identity(Ssin ssin, PersonName name, @Nullable LocalDate birthDate, Language language, @Nullable String phone) implements Section {

  @Override
  public String toString() {
    return "(identity)";
  }
}
