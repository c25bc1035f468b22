package be.jalon.aggregates.admin;

import be.jalon.aggregates.hearing.Replaying;
import be.jalon.aggregates.store.ParkedEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** {@code /actuator/jalonparked}: what could not be heard and why; POST hears it again, one stream ({@code {"stream": "referral/R1"}}) or all. */
@Endpoint(id = "jalonparked")
public final class ParkedEndpoint {

  private final Replaying replaying;

  public ParkedEndpoint(Replaying replaying) {
    this.replaying = replaying;
  }

  record Parked(String place, String stream, long sequence, @Nullable String pathway, ParkedEvent.Reason reason, String explanation, Instant parkedAt) {}

  record Replayed(int stillParked) {}

  @ReadOperation
  public List<Parked> parked() {
    return replaying.parked().stream()
        .map(event -> new Parked(event.place(), event.stream(), event.sequence(), event.pathway() == null ? null : event.pathway().value(), event.reason(),
            event.explanation(), event.parkedAt()))
        .toList();
  }

  @WriteOperation
  public Replayed replay(@Nullable String stream) {
    if (stream == null) {
      replaying.everything();
    } else {
      replaying.stream(stream);
    }
    return new Replayed(replaying.parked().size());
  }
}
