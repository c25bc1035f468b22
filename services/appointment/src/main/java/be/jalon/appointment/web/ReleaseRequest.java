package be.jalon.appointment.web;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.Release;
import be.jalon.contracts.Releases;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.PersonKey;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** To whom one category is released. Not the common request of that name: an appointment is never withheld from its patient, so nothing asks whether it is. */
record ReleaseRequest(@Nullable Set<@NotNull Capacity> capacities, @Nullable @Size(max = 20) Set<@NotNull PersonKey> holders) {

  static Releases of(@Nullable Map<DataCategory, ReleaseRequest> chosen) {
    return chosen == null ? Releases.none() : new Releases(chosen.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().release())));
  }

  private Release release() {
    return new Release(capacities == null ? Set.of() : capacities, holders == null ? Set.of() : holders, null);
  }
}
