package be.jalon.aggregates.store;

import be.jalon.contracts.Stream;
import java.util.Comparator;
import java.util.List;
import org.springframework.data.mongodb.core.mapping.Field;

/** The last sequence that a document heard of each stream. Kept as a list, since a stream's name may hold dots, which mean paths in the store. */
public record Heard(@Field("heard") List<UpTo> streams) {

  public static final Heard NOTHING = new Heard(List.of());

  /** Everything of the stream up to and with that sequence. */
  public record UpTo(@Field("stream") Stream stream, @Field("sequence") long sequence) {}

  public Heard {
    streams = List.copyOf(streams);
  }

  public boolean has(Stream stream, long sequence) {
    return streams.stream().anyMatch(heard -> heard.stream().equals(stream) && heard.sequence() >= sequence);
  }

  public Heard and(Stream stream, long sequence) {
    var others = streams.stream().filter(heard -> !heard.stream().equals(stream));
    return new Heard(java.util.stream.Stream.concat(others, java.util.stream.Stream.of(new UpTo(stream, sequence)))
        .sorted(Comparator.comparing(heard -> heard.stream().value())).toList());
  }
}
