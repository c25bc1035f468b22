package be.jalon.returntowork.web;

import be.jalon.contracts.Release;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.PersonKey;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** To whom the author opens one category of what they tell. */
record ReleaseRequest(@Nullable Set<Capacity> capacities, @Nullable Set<PersonKey> holders, Release.@Nullable Withholding withheldFromPatient) {

  Release release() {
    return new Release(capacities == null ? Set.of() : capacities, holders == null ? Set.of() : holders, withheldFromPatient);
  }
}
