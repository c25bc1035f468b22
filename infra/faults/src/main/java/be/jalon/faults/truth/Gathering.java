package be.jalon.faults.truth;

import static be.jalon.local.ServiceName.APPOINTMENT;
import static be.jalon.local.ServiceName.PATHWAY;
import static java.util.stream.Collectors.toMap;

import be.jalon.local.ServiceName;
import be.jalon.local.story.Answer;
import be.jalon.local.story.Visitor;
import be.jalon.trials.RawTopics;
import be.jalon.trials.Secrets;
import be.jalon.trials.WholeSystem;
import be.jalon.trials.Written;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.Document;

/** Reads past the services what lies in their stores and on the topics, and through them what patients are shown. */
public final class Gathering {

  private final WholeSystem system;
  private final Ledger ledger;
  private final Written written;

  public Gathering(WholeSystem system, Ledger ledger) {
    this.system = system;
    this.ledger = ledger;
    this.written = new Written(system);
  }

  /** @param patients by pathway: whose page is read; nobody's while only the stores are looked at */
  public Evidence evidence(Map<String, Visitor> patients, Map<String, List<String>> rebuilt, List<String> readable) {
    var services = List.of(ServiceName.values());
    var counted = new TreeMap<String, Long>();
    services.forEach(service -> counted.putAll(written.counted(service)));
    return new Evidence(ledger.deeds(), ledger.consents(), ledger.erased(), ledger.losses(), ledger.abandoned(),
        services.stream().flatMap(service -> written.journal(service).stream()).toList(), counted,
        services.stream().flatMap(service -> written.waiting(service).stream().map(what -> service.label() + " " + what)).toList(),
        timelines(), pages(patients), rebuilt, ledger.heard(), ledger.pages(), ledger.following(), taken(),
        services.stream().flatMap(this::parked).toList(), ledger.poisoned(), readable, ledger.unanswered());
  }

  private Map<String, List<Placed>> timelines() {
    var timelines = new HashMap<String, List<Placed>>();
    written.timelines().forEach((pathway, entries) -> timelines.put(pathway, entries.stream()
        .map(entry -> new Placed(entry.getString("id"), entry.getString("stream"), entry.get("sequence", Number.class).longValue())).toList()));
    return timelines;
  }

  /** An erased pathway is not there for its patient. */
  public Map<String, List<String>> pages(Map<String, Visitor> patients) {
    return patients.entrySet().stream().collect(toMap(Map.Entry::getKey, patient -> page(patient.getKey(), patient.getValue()), (one, _) -> one, HashMap::new));
  }

  private static List<String> page(String pathway, Visitor patient) {
    var ids = new ArrayList<String>();
    var path = "/pathways/" + pathway + "/timeline?limit=200";
    for (var page = read(patient, path); ; page = read(patient, path + "&after=" + page.text("next"))) {
      page.body().path("entries").forEach(entry -> ids.add(entry.path("id").asString()));
      if (page.text("next").isEmpty()) {
        return ids;
      }
    }
  }

  private static Answer read(Visitor patient, String path) {
    var answer = patient.get(PATHWAY, path);
    if (!answer.done() && answer.status() != 404) {
      throw new IllegalStateException(path + " answers " + answer.status());
    }
    return answer;
  }

  /** What days say is claimed counts only while its appointment says so. */
  private List<Taken> taken() {
    var held = new HashMap<String, Document>();
    system.database(APPOINTMENT).getCollection("appointments").find().forEach(appointment -> {
      var status = appointment.getEmbedded(List.of("state", "status"), Document.class);
      if (status != null) {
        var booked = status.getString("kind").equals("booked") ? status : status.get("booked", Document.class);
        if (booked != null) {
          held.put(appointment.getString("_id"), booked.get("slot", Document.class));
        }
      }
    });
    var taken = new ArrayList<Taken>();
    system.database(APPOINTMENT).getCollection("agenda-days").find().forEach(day -> {
      var state = day.get("state", Document.class);
      if (state != null) {
        state.getList("claims", Document.class).stream().map(claim -> claim.getString("appointment")).distinct().filter(held::containsKey)
            .forEach(appointment -> taken.add(taken(day.getString("_id"), appointment, held.get(appointment))));
      }
    });
    return taken;
  }

  private static Taken taken(String day, String appointment, Document slot) {
    return new Taken(day, appointment, Instant.parse(slot.getString("start")), Instant.parse(slot.getString("end")));
  }

  private Stream<Parked> parked(ServiceName service) {
    var parked = new ArrayList<Parked>();
    system.database(service).getCollection("parked").find().forEach(event -> parked.add(new Parked(service.label(), event.getString("stream"),
        event.get("sequence", Number.class).longValue(), event.getString("reason"), event.getString("explanation"))));
    return parked.stream();
  }

  /** Where one of these words stands: on topics, in keys and headers, in documents, in the log. */
  public List<String> readable(List<String> words) {
    var secrets = new Secrets(words);
    new RawTopics(system).all().forEach(record -> {
      secrets.lookInto("topic " + record.topic(), record.value() == null ? new byte[0] : record.value());
      secrets.lookInto("key on " + record.topic(), record.key() == null ? new byte[0] : record.key());
      record.headers().forEach(header -> secrets.lookInto("header " + header.key(), header.value()));
    });
    for (var service : ServiceName.values()) {
      for (var collection : system.database(service).listCollectionNames()) {
        system.database(service).getCollection(collection).find().forEach(document -> secrets.lookInto(service.label() + "." + collection, document));
      }
    }
    try {
      secrets.lookInto("jalon.log", Files.readString(system.data().resolve("jalon.log")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(secrets.found());
  }
}
