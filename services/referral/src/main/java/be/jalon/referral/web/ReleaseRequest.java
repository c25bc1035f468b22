package be.jalon.referral.web;

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

/** To whom the author releases the section of one category; what is absent is nobody. */
record ReleaseRequest(@Nullable Set<@NotNull Capacity> capacities, @Nullable @Size(max = 20) Set<@NotNull PersonKey> holders, Release.@Nullable Withholding withheldFromPatient) {

  static Map<DataCategory, Release> chosen(@Nullable Map<DataCategory, ReleaseRequest> requests) {
    var chosen = new EnumMap<DataCategory, Release>(DataCategory.class);
    if (requests != null) {
      requests.forEach((category, request) -> chosen.put(category, request.release()));
    }
    return chosen;
  }

  private Release release() {
    return new Release(capacities == null ? Set.of() : capacities, holders == null ? Set.of() : holders, withheldFromPatient);
  }
}
