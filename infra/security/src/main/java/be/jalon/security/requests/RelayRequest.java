package be.jalon.security.requests;

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
 * What the patient said or signed, and through what it came. References are opaque: letters, digits and dashes, so that no name slips in.
 *
 * @param channel absent: said or handed over directly
 */
public record RelayRequest(@NotNull @Valid EvidenceRequest evidence, @Nullable @Valid ChannelRequest channel) {

  private static final String REFERENCE = "[A-Za-z0-9._:-]{1,100}";

  /**
   * The kind is imported, not spelled {@code Evidence.Kind}: a constraint between the dot and the name belongs to the type alone and nobody checks it.
   *
   * @param on Europe/Brussels
   * @param reference where the paper is kept
   */
  public record EvidenceRequest(@NotNull Kind kind, @NotNull LocalDate on, @Nullable @Pattern(regexp = REFERENCE) String reference) {

    public Evidence evidence() {
      return new Evidence(kind, on, reference);
    }
  }

  /** @param kind absent: Jalon itself */
  public record ChannelRequest(Channel.@Nullable Kind kind, @Nullable @Pattern(regexp = REFERENCE) String externalReference) {

    public Channel channel() {
      return new Channel(kind == null ? Channel.Kind.JALON : kind, externalReference);
    }
  }

  /** @return null when nothing is relayed: the caller speaks for themselves */
  public static @Nullable Relay relay(@Nullable RelayRequest request) {
    return request == null ? null : new Relay(request.evidence.evidence(), request.channel == null ? null : request.channel.channel());
  }
}
