package be.jalon.pathway.web;

import be.jalon.contracts.people.Channel;
import be.jalon.contracts.people.Evidence;
import be.jalon.contracts.people.Evidence.Kind;
import be.jalon.security.Relay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the patient said or signed, and through what it came. The kinds are imported, not spelled {@code Evidence.Kind}: a constraint between the dot and the
 * name belongs to the type alone and nobody checks it.
 */
record RelayRequest(@NotNull @Valid EvidenceRequest evidence, @Nullable @Valid ChannelRequest channel) {

  /** @param reference where the paper is kept: letters, digits and dashes, so that no name slips in */
  record EvidenceRequest(@NotNull Kind kind, @NotNull LocalDate on, @Nullable @Pattern(regexp = "[A-Za-z0-9._:-]{1,100}") String reference) {

    Evidence evidence() {
      return new Evidence(kind, on, reference);
    }
  }

  /** @param kind absent: Jalon itself */
  record ChannelRequest(Channel.@Nullable Kind kind, @Nullable @Pattern(regexp = "[A-Za-z0-9._:-]{1,100}") String externalReference) {

    Channel channel() {
      return new Channel(kind == null ? Channel.Kind.JALON : kind, externalReference);
    }
  }

  static @Nullable Relay relay(@Nullable RelayRequest request) {
    return request == null ? null : new Relay(request.evidence.evidence(), request.channel == null ? null : request.channel.channel());
  }
}
