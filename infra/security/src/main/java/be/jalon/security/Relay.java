package be.jalon.security;

import be.jalon.contracts.people.Channel;
import be.jalon.contracts.people.Evidence;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Part of a request by which somebody writes down what the patient said or signed.
 *
 * @param channel through what it came; absent: said or handed over directly
 */
public record Relay(@NotNull Evidence evidence, @Nullable Channel channel) {

  public Channel channelOrJalon() {
    return channel == null ? Channel.JALON : channel;
  }
}
