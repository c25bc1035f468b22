package be.jalon.faults.strike;

import be.jalon.faults.load.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** 500 streams lose their connection in the same moment, those that were open all along among them, and all come back. */
final class StreamsDropped implements Fault {

  private static final int STREAMS = 500;

  @Override
  public String name() {
    return "streams-dropped";
  }

  @Override
  public String strike(Site site, Random dice) {
    var steady = site.load().viewers();
    var crowd = site.load().crowd(Math.max(0, STREAMS - steady.size()));
    try {
      open(crowd);
      var all = Stream.concat(steady.stream(), crowd.stream()).filter(Viewer::connected).toList();
      all.forEach(Viewer::drop);
      open(crowd);
      return all.size() + " streams";
    } finally {
      crowd.forEach(Viewer::close);
    }
  }

  private static void open(List<Viewer> crowd) {
    var until = Instant.now().plus(Site.RECOVERY);
    while (!crowd.stream().allMatch(Viewer::connected)) {
      if (Instant.now().isAfter(until)) {
        throw new IllegalStateException(crowd.stream().filter(Viewer::connected).count() + " of " + crowd.size() + " streams came back");
      }
      Site.pause(Duration.ofMillis(200));
    }
  }
}
