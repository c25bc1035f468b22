package be.jalon.aggregates.testing;

import be.jalon.aggregates.relay.Broker;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Acknowledges what it is told to acknowledge, and remembers in which order. */
public final class RecordingBroker implements Broker {

  private final List<ProducerRecord<String, byte[]>> records = new CopyOnWriteArrayList<>();
  private final Set<String> refused = ConcurrentHashMap.newKeySet();
  private final Executor answering = ForkJoinPool.commonPool();
  private volatile boolean away;

  @Override
  public CompletableFuture<?> send(ProducerRecord<String, byte[]> record) {
    return CompletableFuture.runAsync(() -> {
      if (away || refused.contains(id(record))) {
        throw new IllegalStateException("not acknowledged");
      }
      records.add(record);
    }, answering);
  }

  public void refuse(String id) {
    refused.add(id);
  }

  public void accept(String id) {
    refused.remove(id);
  }

  public void goAway() {
    away = true;
  }

  public void comeBack() {
    away = false;
  }

  public List<ProducerRecord<String, byte[]>> records() {
    return records;
  }

  public List<String> ids() {
    return records.stream().map(RecordingBroker::id).toList();
  }

  /** Each id where it first came. */
  public List<String> firstOccurrences() {
    return ids().stream().distinct().toList();
  }

  private static String id(ProducerRecord<String, byte[]> record) {
    return new String(record.headers().lastHeader("ce_id").value());
  }
}
