package be.jalon.bench.growth;

import be.jalon.local.ServiceName;
import be.jalon.local.story.Visitor;
import be.jalon.trials.Requests;
import be.jalon.trials.WholeSystem;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** That copies are what they pretend to be: whoever is entitled reads on a copy what stands on the original, and it goes on like any other pathway. */
final class Check {

  private static final int SAMPLE = 12;

  private Check() {
  }

  static void copiesAreLikeTheirOriginals(WholeSystem system, Seeding seeding, int copies) {
    IntStream.range(0, SAMPLE).map(i -> i * (copies / SAMPLE)).forEach(copy -> {
      var original = seeding.originals().get(copy % seeding.originals().size()).story();
      var group = Seeding.group(copy);
      var path = "/pathways/" + seeding.pathway(copy);
      compare(told(system.professional(Group.first().gp()), original), told(system.professional(group.gp()), path), copy);
      compare(told(system.patient(original.person()), original), told(system.patient(Seeding.patient(copy)), path), copy);
      compare(told(system.professional(Group.first().occupationalPhysician()), original), told(system.professional(group.occupationalPhysician()), path), copy);
      var stranger = system.professional(new Group(9_999_999).gp()).get(ServiceName.PATHWAY, path);
      if (stranger.status() != 404) {
        throw new IllegalStateException("copy " + copy + " is known to a stranger: " + stranger.status());
      }
    });
    var answer = system.professional(Seeding.group(1).clinician())
        .post(ServiceName.REFERRAL, "/referrals/" + seeding.referral(1) + "/questions", Requests.words("?"));
    if (answer.status() / 100 == 5) {
      throw new IllegalStateException("a copy takes no commands: " + answer.status());
    }
  }

  /** Kind and sections of each entry, without the names that are the copy's own. */
  private static List<String> told(Visitor reader, Story original) {
    return told(reader, "/pathways/" + original.pathway());
  }

  private static List<String> told(Visitor reader, String path) {
    var answer = reader.get(ServiceName.PATHWAY, path + "/timeline?limit=200");
    if (!answer.done()) {
      throw new IllegalStateException(path + ": status " + answer.status() + " " + answer.body());
    }
    return answer.body().path("entries").valueStream().map(entry -> entry.path("kind").asString() + " " + entry.path("occurredAt").asString() + " "
        + shape(entry.path("sections"))).toList();
  }

  private static String shape(JsonNode sections) {
    return sections.properties().stream().map(section -> section.getKey() + ":" + section.getValue().path("note").asString("")).toList().toString();
  }

  private static void compare(List<String> original, List<String> copy, int number) {
    if (original.isEmpty() || !original.equals(copy)) {
      throw new IllegalStateException("copy " + number + " tells\n" + String.join("\n", copy) + "\nand its original\n" + String.join("\n", original));
    }
  }
}
