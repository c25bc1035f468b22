package be.jalon.returntowork;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.Release;
import be.jalon.contracts.people.Channel;
import be.jalon.security.Caller;
import be.jalon.security.Relay;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, and how: for themselves, or writing down what the patient said or signed.
 *
 * @param channel through what a caller's own act went, a letter for example, with its receipt; null: through Jalon
 * @param releases to whom the author opens what they tell, where not to whom such things go by default
 */
public record Telling(Caller caller, @Nullable Relay relayed, @Nullable Channel channel, Map<DataCategory, Release> releases) {
}
