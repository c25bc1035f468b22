package be.jalon.pathway;

import be.jalon.aggregates.AggregateStore;
import be.jalon.keys.BlindIndex;
import be.jalon.keys.PathwayKeys;
import be.jalon.keys.SealingMapper;
import be.jalon.pathway.store.MongoAccessLog;
import be.jalon.pathway.store.MongoViews;
import be.jalon.pathway.store.SealedMarks;
import be.jalon.pathway.store.TimelineEntries;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/** The pathway service: puts the use cases together. */
@SpringBootApplication
public class PathwayApplication {

  /** Threads that stay, as for hearing: encryption keeps its source of randomness by thread. */
  private static final int LOOKS_AT_ONCE = 16;
  private static final int LISTS_AT_ONCE = 4;
  private static final Logger LOG = LoggerFactory.getLogger(PathwayApplication.class);

  public static void main(String[] arguments) {
    SpringApplication.run(PathwayApplication.class, arguments);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Views views(MongoOperations store, SealingMapper mapper, BlindIndex index, PathwayKeys keys) {
    return new MongoViews(store, mapper, new TimelineEntries(store, mapper), index, keys);
  }

  @Bean
  AccessLog accessLog(MongoOperations store, SealingMapper mapper) {
    return new MongoAccessLog(store, mapper);
  }

  @Bean
  Marks marks(PathwayKeys keys) {
    return new SealedMarks(keys);
  }

  @Bean
  Pathways pathways(AggregateStore store, Wakes wakes, Clock clock) {
    return new Pathways(store.of(Pathways.KIND), wakes, clock);
  }

  @Bean
  Sights sights(Pathways pathways, Views views) {
    return new Sights(pathways, views);
  }

  @Bean
  Reading reading(Pathways pathways, Sights sights, AccessLog log, Marks marks) {
    return new Reading(pathways, sights, log, marks);
  }

  @Bean
  Live live(Pathways pathways, Views views, Sights sights, AccessLog log, Marks marks) {
    return new Live(pathways, views, sights, log, marks, looks(LOOKS_AT_ONCE, "look-"), sends());
  }

  /** With threads of their own: however many have their lists open, no pathway's stream waits for them. */
  @Bean
  Lists lists(Pathways pathways, Reading reading) {
    return new Lists(pathways, reading, looks(LISTS_AT_ONCE, "list-"), sends());
  }

  private static Executor looks(int atOnce, String name) {
    var threads = Executors.newFixedThreadPool(atOnce, Thread.ofPlatform().daemon().name(name, 0).factory());
    return task -> threads.execute(() -> tolerant(task));
  }

  private static Executor sends() {
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    return task -> threads.execute(() -> tolerant(task));
  }

  /** A look that fails is taken again at the next wake-up or round; its message may hold data and is not logged. */
  private static void tolerant(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.warn("a look at a watched pathway failed: {}", e.getClass().getSimpleName());
    }
  }

  @Bean
  Hearing hearing(Pathways pathways, Views views, Closing closing, Wakes wakes) {
    return new Hearing(pathways, views, closing, wakes);
  }

  @Bean
  Seating seating(Pathways pathways) {
    return new Seating(pathways);
  }

  @Bean
  Consenting consenting(Pathways pathways) {
    return new Consenting(pathways);
  }

  @Bean
  Releasing releasing(Pathways pathways, Views views) {
    return new Releasing(pathways, views);
  }

  @Bean
  Closing closing(Pathways pathways, Views views, AccessLog log, PathwayKeys keys) {
    return new Closing(pathways, views, log, keys::destroy);
  }

  @Bean
  Triaging triaging(Pathways pathways, Views views, AccessLog log) {
    return new Triaging(pathways, views, log);
  }

  @Bean
  Foreseeing foreseeing(Pathways pathways, Sights sights) {
    return new Foreseeing(pathways, sights);
  }

  @Bean
  Previewing previewing(Pathways pathways, Views views) {
    return new Previewing(pathways, views);
  }

  @Bean
  Accounting accounting(Pathways pathways, Views views, AccessLog log) {
    return new Accounting(pathways, views, log);
  }
}
