package be.jalon.edges.doors;

import be.jalon.contracts.DataCategory;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares what came out of a door with what is expected of it. */
final class Judge {

  private final Sights sights;
  private final Doors doors;
  private final Someone op;
  private final String pathway;
  private final Set<Someone> parties;
  private final Set<Someone> seeingToIt;

  /**
   * @param groups by which the two parties of the appointment are known, those who see to a danger, and whose eyes a preview borrows
   * @param pathway by whose id a list betrays it
   */
  Judge(Sights sights, Doors doors, Groups groups, String pathway) {
    this.sights = sights;
    this.doors = doors;
    this.op = groups.named("the OP in person").iterator().next();
    this.pathway = pathway;
    this.parties = groups.named("the two who meet");
    this.seeingToIt = groups.named("who sees to the danger");
  }

  /** What is wrong, in words that name no more than the table does; null when nothing is. */
  @Nullable String verdict(Door door, Someone one, Pass pass, Answered answer) {
    var outcome = new Door.Outcome(answer.status(), answer.problem());
    var wrong = pass == Pass.VALID ? outcome(door, one, outcome) : expired(pass, outcome);
    if (wrong == null && answer.status() >= 400 && !answer.isProblem()) {
      wrong = "answers " + answer.status() + " without a problem";
    }
    if (wrong == null) {
      wrong = shown(door, one, answer);
    }
    return wrong == null ? null : door.name() + " | " + one + (pass == Pass.VALID ? "" : " with " + pass) + " | " + wrong;
  }

  private static @Nullable String expired(Pass pass, Door.Outcome outcome) {
    var expected = new Door.Outcome(401, pass.problem());
    return outcome.equals(expected) ? null : "expected " + expected + ", got " + outcome;
  }

  private static @Nullable String outcome(Door door, Someone one, Door.Outcome outcome) {
    if (door.letIn().contains(one)) {
      return door.then().contains(outcome) ? null : "is to be let in (" + door.then() + "), got " + outcome;
    }
    int expected = door.known().contains(one) ? 403 : door.others();
    return outcome.status() == expected ? null : "expected " + expected + ", got " + outcome;
  }

  /** A refusal holds nothing; what is opened holds neither more nor less than is theirs to see. */
  private @Nullable String shown(Door door, Someone one, Answered answer) {
    boolean done = answer.status() < 300;
    var expected = done ? sights.expected(door.shows(), one, op) : Seen.NOTHING;
    var found = new Seen(sights.wordsIn(answer.everything()), done ? categories(door.shows(), answer) : Set.of());
    if (!found.equals(expected)) {
      return "expected to show " + expected + ", shows " + found;
    }
    if (done && door.shows() == Door.Shows.LISTED && answer.body().contains(pathway) != doors.named("pathway GET /pathways/{id}").letIn().contains(one)) {
      return "lists the pathway: " + answer.body().contains(pathway);
    }
    if (done && door.shows() == Door.Shows.TIME && answer.json().path("meeting").isObject() != parties.contains(one)) {
      return "tells when it is: " + answer.json().path("meeting").isObject();
    }
    if (done && door.shows() == Door.Shows.DANGER && answer.json().path("concerns").isEmpty() == seeingToIt.contains(one)) {
      return "tells that a danger was named: " + !answer.json().path("concerns").isEmpty();
    }
    return null;
  }

  private static Set<DataCategory> categories(Door.Shows shows, Answered answer) {
    var found = EnumSet.noneOf(DataCategory.class);
    switch (shows) {
      case NOTHING -> (answer.isStream() ? answer.events() : List.of(answer.json())).forEach(told -> sections(told, found));
      case EVERYTHING -> answer.json().path("entries").forEach(entry -> entry(entry, found));
      case LIVE -> answer.events().forEach(entry -> entry(entry, found));
      case HEADER -> header(answer.json().path("header"), found);
      case PREVIEW -> answer.json().path("now").forEach(glimpse -> glimpse.path("categories").forEach(category -> found.add(DataCategory.valueOf(category.asString()))));
      case LISTED -> answer.json().forEach(line -> line(line, found));
      case OWN_WORK, OWN_RETURN, TIME, DANGER -> { }
    }
    return found;
  }

  /** Some kinds of entry tell of a category by their very name. */
  private static void entry(JsonNode entry, Set<DataCategory> found) {
    var kind = entry.path("kind").asString("");
    if (kind.startsWith("referral.safety-concern-")) {
      found.add(DataCategory.SAFETY);
    }
    if (kind.startsWith("return-to-work.hours-")) {
      found.add(DataCategory.REPORTED_HOURS);
    }
    sections(entry, found);
  }

  /** Wherever there is an object called sections, whatever it stands in. */
  private static void sections(JsonNode node, Set<DataCategory> found) {
    node.path("sections").properties().stream().filter(section -> !section.getValue().isNull())
        .forEach(section -> found.add(DataCategory.valueOf(section.getKey().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT))));
    node.forEach(child -> sections(child, found));
  }

  private static void line(JsonNode line, Set<DataCategory> found) {
    if (line.path("name").isObject()) {
      found.add(DataCategory.IDENTITY);
    }
    if (!line.path("care").isEmpty()) {
      found.add(DataCategory.CARE_STATUS);
    }
    if (!line.path("returns").isEmpty()) {
      found.add(DataCategory.RETURN_STATUS);
    }
    if (line.findValue("steps") != null) {
      found.add(DataCategory.RETURN_PLAN);
    }
  }

  private static void header(JsonNode header, Set<DataCategory> found) {
    if (header.path("identity").isObject()) {
      found.add(DataCategory.IDENTITY);
    }
    if (!header.path("care").isEmpty()) {
      found.add(DataCategory.CARE_STATUS);
    }
    header.path("returns").forEach(one -> {
      if (one.path("stage").isString()) {
        found.add(DataCategory.RETURN_STATUS);
      }
      if (one.path("plan").isObject()) {
        found.add(DataCategory.RETURN_PLAN);
      }
    });
  }
}
