package be.jalon.faults.strike;

import be.jalon.contracts.Topic;
import be.jalon.local.Child;
import be.jalon.local.ServiceName;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** A topic is deleted. The operator does what the README of infra/aggregates says: everything is stopped, the writer says its journal again, then all start. */
final class TopicLost implements Fault {

  @Override
  public String name() {
    return "topic-lost";
  }

  @Override
  public String strike(Site site, Random dice) throws InterruptedException {
    var service = Site.service(dice);
    site.topics().delete(Topic.of(service.label()).wireName());
    var all = Stream.of(ServiceName.values()).flatMap(each -> site.instances(each).stream()).toList();
    all.forEach(Child::hold);
    OperatorsCommand.run(site, service, Map.of("JALON_REPUBLISH", "true"));
    all.forEach(Child::release);
    site.recovered();
    return Topic.of(service.label()).wireName();
  }
}
