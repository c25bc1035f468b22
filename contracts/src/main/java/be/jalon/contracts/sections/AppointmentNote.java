package be.jalon.contracts.sections;

import be.jalon.contracts.AppointmentId;
import be.jalon.contracts.people.Person;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An appointment, neutrally: it says when and with whom, never what for.
 *
 * @param start first instant (UTC) of the booked time; null while only asked for
 * @param end first instant (UTC) after it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AppointmentNote(AppointmentId appointment, State state, @Nullable Instant start, @Nullable Instant end, @Nullable Person with, boolean byVideo) {

  public enum State { REQUESTED, OFFERED, BOOKED, CANCELLED, ATTENDED, MISSED }
}
