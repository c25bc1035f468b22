package be.jalon.edges.doors;

import static org.awaitility.Awaitility.await;

import be.jalon.edges.ApiDocument;
import be.jalon.edges.Endpoint;
import be.jalon.local.ServiceName;
import be.jalon.local.story.Visitor;
import be.jalon.trials.RawTopics;
import be.jalon.trials.WholeSystem;
import be.jalon.trials.Written;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A whole system in which the story was told, and all that is needed to go round its doors. */
record House(Everybody everybody, Groups groups, Doors doors, Sights sights, List<Endpoint> endpoints, Told told, Corridor corridor) {

  static House in(WholeSystem system) throws Exception {
    var everybody = new Everybody();
    var groups = Tables.groups(everybody);
    var sights = Tables.sights(groups);
    var passes = Passes.of(system.ports().issuer(), system.data());
    var endpoints = Stream.of(ServiceName.values())
        .flatMap(service -> ApiDocument.servedBy(service, system.http(), system.ports().of(service, 0)).endpoints().stream()).toList();
    var told = new Telling(everybody, sights, one -> visitor(one, system, passes), system.professional(Telling.ofTheFirstNetwork()), () -> settle(system)).tell();
    return new House(everybody, groups, Tables.doors(everybody, groups), sights, endpoints, told, new Corridor(system.http(), system.ports(), passes));
  }

  Round round(Sights otherSights, Doors otherDoors) {
    var judge = new Judge(otherSights, otherDoors, groups, told.pathway());
    return new Round(corridor, new Knocks(told, everybody, sights), judge, everybody);
  }

  private static void settle(WholeSystem system) {
    var written = new Written(system);
    var topics = new RawTopics(system);
    var readers = Stream.of(ServiceName.values()).map(service -> "jalon-" + service.label()).toList();
    await().atMost(Duration.ofSeconds(100)).pollInterval(Duration.ofMillis(500)).until(() -> written.everythingIsSaid() && topics.everythingIsHeard(readers));
  }

  private static Visitor visitor(Someone one, WholeSystem system, Passes passes) {
    var visitor = new Visitor(one.account(), system.ports(), _ -> passes.of(one, Pass.VALID), system.http());
    return one.mandate() == null ? visitor : visitor.with("Jalon-In-Name-Of", "account:" + one.mandate().principal().account());
  }
}
