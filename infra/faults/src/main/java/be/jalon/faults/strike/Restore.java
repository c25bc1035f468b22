package be.jalon.faults.strike;

import be.jalon.faults.truth.Loss;
import be.jalon.local.Child;
import be.jalon.local.ServiceName;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bson.Document;

/**
 * A service's store comes back as an older backup had it: what was acknowledged since is lost, as the operator knows. Then the restore command, and the service
 * opens again.
 */
final class Restore implements Fault {

  private static final Duration BEFORE = Duration.ofMinutes(2);
  private static final long RAISED_BY = 1_000_000;

  @Override
  public String name() {
    return "restore";
  }

  @Override
  public String strike(Site site, Random dice) throws InterruptedException {
    var service = Site.service(dice);
    site.recovered();
    var database = site.system().database(service);
    var instances = site.instances(service);
    instances.forEach(Child::freeze);
    long backedUpAt = System.nanoTime();
    var since = Instant.now().minus(BEFORE).truncatedTo(ChronoUnit.SECONDS);
    var backup = backup(database);
    instances.forEach(Child::thaw);
    Site.pause(site.outage());
    instances.forEach(Child::hold);
    site.ledger().lost(new Loss(service.label(), backedUpAt, System.nanoTime()));
    putBack(database, backup);
    OperatorsCommand.run(site, service, Map.of("JALON_RESTORE", "true", "JALON_RESTORE_SINCE", since.toString()));
    checkRaised(database, backup, service);
    instances.forEach(Child::release);
    site.recovered();
    return service.label() + ", " + site.outage().toSeconds() + " s lost";
  }

  /** Where documents had counted anything, the command has raised it. */
  private static void checkRaised(MongoDatabase database, Map<String, List<Document>> backup, ServiceName service) {
    for (var collection : backup.keySet()) {
      var speaking = backup.get(collection).stream().filter(document -> document.containsKey("outbox")).findFirst();
      if (speaking.isPresent() && database.getCollection(collection).countDocuments(new Document("sequence", new Document("$lt", RAISED_BY))) > 0) {
        throw new IllegalStateException("the restore command of " + service.label() + " has not raised the numbers of " + collection);
      }
    }
  }

  private static Map<String, List<Document>> backup(MongoDatabase database) {
    var backup = new HashMap<String, List<Document>>();
    for (var collection : database.listCollectionNames()) {
      backup.put(collection, database.getCollection(collection).find().into(new ArrayList<>()));
    }
    return backup;
  }

  private static void putBack(MongoDatabase database, Map<String, List<Document>> backup) {
    for (var collection : database.listCollectionNames()) {
      database.getCollection(collection).deleteMany(new Document());
      var documents = backup.getOrDefault(collection, List.of());
      if (!documents.isEmpty()) {
        database.getCollection(collection).insertMany(documents);
      }
    }
  }
}
