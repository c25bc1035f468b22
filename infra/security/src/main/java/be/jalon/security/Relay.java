package be.jalon.security;

import be.jalon.contracts.people.Channel;
import be.jalon.contracts.people.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * What the patient said or signed, written down by somebody else.
 *
 * @param channel through what it came; absent: said or handed over directly
 */
public record Relay(Evidence evidence, @Nullable Channel channel) {

  public Channel channelOrJalon() {
    return channel == null ? Channel.JALON : channel;
  }
}
