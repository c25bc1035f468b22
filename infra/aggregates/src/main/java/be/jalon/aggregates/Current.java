package be.jalon.aggregates;

import be.jalon.contracts.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate as it stands.
 *
 * @param sequence how many events it has said; the ETag. Of a kind that says no events: how often it has changed
 * @param stream under which its events travel; null for a kind that says none
 */
public record Current<S>(String id, S state, long sequence, @Nullable Stream stream) {
}
