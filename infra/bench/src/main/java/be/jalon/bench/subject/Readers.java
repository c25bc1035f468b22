package be.jalon.bench.subject;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** How far the services' readers are behind the ends of their topics. */
public final class Readers implements AutoCloseable {

  private final Admin admin;

  public Readers(Subject subject) {
    this.admin = Admin.create(Map.of("bootstrap.servers", subject.bootstrapServers()));
  }

  /** Waits until everything said is heard. @return how long that took; {@code patience} when it took longer */
  public Duration untilCaughtUp(Duration patience) throws InterruptedException, ExecutionException {
    long began = System.nanoTime();
    while (System.nanoTime() - began < patience.toNanos()) {
      if (behind() == 0) {
        return Duration.ofNanos(System.nanoTime() - began);
      }
      Thread.sleep(50);
    }
    return patience;
  }

  /** Records said and not yet heard, of all groups together. */
  public long behind() throws InterruptedException, ExecutionException {
    var heard = new ArrayList<Map.Entry<TopicPartition, Long>>();
    for (var group : groups()) {
      admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().forEach((partition, offset) -> {
        if (offset != null && partition.topic().startsWith("jalon.")) {
          heard.add(Map.entry(partition, offset.offset()));
        }
      });
    }
    var ends = admin.listOffsets(heard.stream().map(Map.Entry::getKey).distinct().collect(Collectors.toMap(each -> each, _ -> OffsetSpec.latest()))).all().get();
    return heard.stream().mapToLong(each -> Math.max(0, ends.get(each.getKey()).offset() - each.getValue())).sum();
  }

  private List<String> groups() throws InterruptedException, ExecutionException {
    return admin.listGroups().all().get().stream().map(group -> group.groupId()).filter(group -> group.startsWith("jalon")).toList();
  }

  @Override
  public void close() {
    admin.close();
  }
}
