package be.jalon.contracts.sections;

import be.jalon.contracts.people.Capacity;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who is to act next, since when (UTC), and until when at the latest (Europe/Brussels date), where a time was agreed or set.
 *
 * @param holder null when nobody has anything to do
 */
public record Ball(@Nullable Capacity holder, Instant since, @Nullable LocalDate until) {
}
