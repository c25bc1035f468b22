package be.jalon.aggregates.admin;

import be.jalon.aggregates.relay.Republishing;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** {@code POST /actuator/jalonjournal}: says again what was said, of one stream ({@code {"stream": ...}}), one pathway ({@code {"pathway": ...}}) or all. */
@Endpoint(id = "jalonjournal")
public final class JournalEndpoint {

  private final Republishing republishing;

  public JournalEndpoint(Republishing republishing) {
    this.republishing = republishing;
  }

  record Republished(long events) {}

  @WriteOperation
  public Republished republish(@Nullable String stream, @Nullable String pathway) {
    return new Republished(stream != null ? republishing.stream(new Stream(stream))
        : pathway != null ? republishing.pathway(new PathwayId(pathway))
        : republishing.everything());
  }
}
