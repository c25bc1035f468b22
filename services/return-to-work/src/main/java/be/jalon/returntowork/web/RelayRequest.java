package be.jalon.returntowork.web;

import be.jalon.contracts.people.Channel;
import be.jalon.contracts.people.Evidence;
import be.jalon.security.Relay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the patient said or signed, and through what it came. References are opaque: letters, digits and dashes, so that no name slips in. */
record RelayRequest(@NotNull @Valid EvidenceRequest evidence, @Nullable @Valid ChannelRequest channel) {

  private static final String REFERENCE = "[A-Za-z0-9._:-]{1,100}";

  record EvidenceRequest(Evidence.@NotNull Kind kind, @NotNull LocalDate on, @Nullable @Pattern(regexp = REFERENCE) String reference) {
  }

  record ChannelRequest(Channel.@NotNull Kind kind, @Nullable @Pattern(regexp = REFERENCE) String externalReference) {

    Channel channel() {
      return new Channel(kind, externalReference);
    }
  }

  Relay relay() {
    return new Relay(new Evidence(evidence.kind, evidence.on, evidence.reference), channel == null ? null : channel.channel());
  }
}
