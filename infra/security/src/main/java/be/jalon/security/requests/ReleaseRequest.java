package be.jalon.security.requests;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.Release;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.PersonKey;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** To whom an author releases the section of one category; what is absent is nobody. */
public record ReleaseRequest(@Nullable Set<@NotNull Capacity> capacities, @Nullable @Size(max = 20) Set<@NotNull PersonKey> holders,
    Release.@Nullable Withholding withheldFromPatient) {

  public Release release() {
    return new Release(capacities == null ? Set.of() : capacities, holders == null ? Set.of() : holders, withheldFromPatient);
  }

  /** What an author chose; empty when they left everything as it goes by default. */
  public static Map<DataCategory, Release> chosen(@Nullable Map<DataCategory, ReleaseRequest> requests) {
    var chosen = new EnumMap<DataCategory, Release>(DataCategory.class);
    if (requests != null) {
      requests.forEach((category, request) -> chosen.put(category, request.release()));
    }
    return chosen;
  }
}
