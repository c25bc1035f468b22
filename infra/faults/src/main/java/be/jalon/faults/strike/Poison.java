package be.jalon.faults.strike;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.jalon.contracts.Event;
import be.jalon.contracts.Topic;
import be.jalon.contracts.pathway.PathwayEvent.PathwayOpened;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** On every topic: an event of a known type that nobody can read, and one of a newer type that nobody knows, each with a stream of its own. */
final class Poison implements Fault {

  @Override
  public String name() {
    return "poison";
  }

  @Override
  public String strike(Site site, Random dice) {
    int records = 0;
    for (var topic : Topic.values()) {
      var known = topic.types().keySet().stream().sorted().toList();
      send(site, topic, topic == Topic.PATHWAY ? Event.wireName(PathwayOpened.class) : known.get(dice.nextInt(known.size())), "{\"sections\": 7", "poison");
      send(site, topic, "be.jalon." + topic.service() + ".of-tomorrow.v1", "{\"occurredAt\":\"2027-01-01T00:00:00Z\"}", "unknown");
      records += 2;
    }
    return records + " records on " + Topic.values().length + " topics";
  }

  private static void send(Site site, Topic topic, String type, String body, String kind) {
    var pathway = UUID.randomUUID().toString();
    var stream = topic.service() + "/" + kind + "-" + pathway;
    site.ledger().poisoned(stream);
    site.ledger().poisoned(pathway);
    site.topics().produce(topic.wireName(), pathway, Map.of("ce_specversion", "1.0", "ce_id", stream + "/1", "ce_source", "/jalon/" + topic.service(), "ce_type", type,
        "ce_subject", pathway, "ce_time", "2026-11-20T10:00:00Z", "ce_stream", stream, "ce_sequence", "1", "content-type", "application/json"), body.getBytes(UTF_8));
  }
}
