package be.jalon.contracts.sections;

import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Person;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Who sits where; an unnamed seat has no holder yet. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SeatNote(SeatId seat, Capacity capacity, @Nullable OrganisationId organisation, @Nullable Person holder) {
}
