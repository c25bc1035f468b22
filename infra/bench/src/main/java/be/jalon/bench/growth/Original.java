package be.jalon.bench.growth;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.jalon.bench.growth.Seals.Opened;
import be.jalon.keys.BlindIndex;
import be.jalon.contracts.people.Ssin;
import be.jalon.local.ServiceName;
import be.jalon.trials.Newcomer;
import be.jalon.trials.WholeSystem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Everything the services wrote of one pathway, all of it told through their front doors: documents, journals, view, timeline, access log. What is sealed
 * stands here opened, so that a copy can be sealed under a key of its own.
 */
final class Original {

  private static final Pattern SEALED = Pattern.compile("\"sealed\":\"([^\"]+)\"");
  private static final Pattern PLACE = Pattern.compile("<<(\\d+)>>");
  /** What services make of a referral's id, so that they know it when they hear of the referral again. */
  private static final List<String> MADE_OF_REFERRAL = List.of("intake/", "incapacity/");

  private final Story story;
  private final List<Written> documents;
  private final List<Opened> sealed = new ArrayList<>();
  private final Map<String, Entry> entries = new HashMap<>();

  /** What stands in an entry's opaque id. */
  private record Entry(String stream, long sequence) {
  }

  /** JSON that the store keeps as bytes. */
  private record Body(String json) {
  }

  record Written(ServiceName service, String collection, Document document) {
  }

  private Original(Story story) {
    this.story = story;
    this.documents = new ArrayList<>();
  }

  static Original of(WholeSystem system, Story story, Seals seals) {
    var original = new Original(story);
    for (var service : ServiceName.values()) {
      var database = system.database(service);
      for (var collection : database.listCollectionNames()) {
        database.getCollection(collection).find().forEach(document -> {
          if (story.pathway().equals(document.getString("pathway")) || story.pathway().equals(document.get("_id"))) {
            original.documents.add(new Written(service, collection, original.opened(document, seals)));
          }
        });
      }
    }
    original.documents.stream().filter(written -> written.collection().equals("timeline")).map(written -> written.document().get("entry", Document.class))
        .forEach(entry -> original.entries.put(entry.getString("id"), new Entry(entry.getString("stream"), entry.get("sequence", Number.class).longValue())));
    return original;
  }

  Story story() {
    return story;
  }

  int size() {
    return documents.size();
  }

  /** Everything that is told, and nothing that only holds it together. */
  Collection<String> texts() {
    var texts = new ArrayList<>(sealed.stream().map(Opened::plain).toList());
    documents.forEach(written -> strings(written.document(), texts));
    return texts;
  }

  private static void strings(Object value, List<String> into) {
    switch (value) {
      case Map<?, ?> map -> map.values().forEach(each -> strings(each == null ? "" : each, into));
      case List<?> list -> list.forEach(each -> strings(each == null ? "" : each, into));
      case String text -> into.add(text);
      case Body(var json) -> into.add(json);
      default -> { }
    }
  }

  /** @return the copy's documents */
  List<Written> copy(int number, Lexicon lexicon, Seals seals, BlindIndex index) {
    var renamed = new HashMap<String, String>();
    var person = Newcomer.numbered(number);
    var group = Group.of(number);
    renamed.put(story.person().ssin(), person.ssin());
    renamed.put(story.person().account(), person.account());
    renamed.put(key(index, story.person()), key(index, person));
    renamed.put(Group.first().gp().account(), group.gp().account());
    renamed.put(Group.first().gp().organisation(), group.gp().organisation());
    renamed.put(Group.first().clinician().account(), group.clinician().account());
    renamed.put(Group.first().occupationalPhysician().account(), group.occupationalPhysician().account());
    UnaryOperator<String> plainly = name -> renamed.computeIfAbsent(name, _ -> Lexicon.another(name, number));
    MADE_OF_REFERRAL.forEach(kind -> renamed.put(made(kind + story.referral()), made(kind + Lexicon.another(story.referral(), number))));
    // An entry's id is a hash of the place it has in its stream, and the copy's stream has another name.
    entries.forEach((id, entry) ->
        renamed.put(id, index.of("entry", lexicon.replaced(entry.stream(), plainly), Long.toString(entry.sequence()))));
    var pathway = lexicon.replaced(story.pathway(), plainly);
    UnaryOperator<String> text = was -> {
      var replaced = lexicon.replaced(was, plainly);
      var places = PLACE.matcher(replaced);
      return places.find() ? places.replaceAll(place -> {
        var opened = sealed.get(Integer.parseInt(place.group(1)));
        return seals.close(pathway, new Opened(opened.type(), lexicon.replaced(opened.plain(), plainly)));
      }) : replaced;
    };
    return documents.stream().map(written -> new Written(written.service(), written.collection(), (Document) copied(written.document(), text))).toList();
  }

  /** Names that copies replace although they may occur elsewhere too. */
  Collection<String> shared(BlindIndex index) {
    var group = Group.first();
    var names = new ArrayList<>(List.of(story.person().ssin(), story.person().account(), key(index, story.person()), group.gp().account(), group.gp().organisation(),
        group.clinician().account(), group.occupationalPhysician().account()));
    names.addAll(entries.keySet());
    return names;
  }

  private static String made(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
  }

  /** Without what tells of which kind the key is. */
  private static String key(BlindIndex index, Newcomer person) {
    var key = index.ssin(new Ssin(person.ssin())).value();
    return key.substring(key.indexOf(':') + 1);
  }

  private Document opened(Document document, Seals seals) {
    var result = new Document();
    document.forEach((name, value) -> result.append(name, name.equals("sealed") && value instanceof String text ? place(text, seals) : opened(value, seals)));
    return result;
  }

  private Object opened(Object value, Seals seals) {
    return switch (value) {
      case Document document -> opened(document, seals);
      case List<?> list -> list.stream().map(each -> opened(each, seals)).toList();
      case Binary bytes -> new Body(SEALED.matcher(new String(bytes.getData(), UTF_8)).replaceAll(found -> "\"sealed\":\"" + place(found.group(1), seals) + "\""));
      case null, default -> value;
    };
  }

  private String place(String text, Seals seals) {
    sealed.add(seals.open(story.pathway(), text));
    return "<<" + (sealed.size() - 1) + ">>";
  }

  private static Object copied(Object value, UnaryOperator<String> text) {
    return switch (value) {
      case Map<?, ?> map -> {
        var copy = new Document();
        map.forEach((name, each) -> copy.append(String.valueOf(name), copied(each, text)));
        yield copy;
      }
      case List<?> list -> list.stream().map(each -> copied(each, text)).toList();
      case String was -> text.apply(was);
      case Body(var json) -> new Binary(text.apply(json).getBytes(UTF_8));
      case null, default -> value;
    };
  }
}
