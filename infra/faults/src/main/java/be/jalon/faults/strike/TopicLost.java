package be.jalon.faults.strike;

import be.jalon.contracts.Topic;
import be.jalon.local.Child;
import be.jalon.local.ServiceName;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** A topic is deleted. What the operator does stands in the README of infra/aggregates: everything stopped, the writer republishes, the others follow. */
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
    var writer = site.system().service(service, 0);
    writer.release();
    while (!site.system().isReady(service, 0)) {
      Site.pause(Duration.ofMillis(500));
    }
    site.system().operate(service, "jalonjournal", Map.of());
    all.forEach(Child::release);
    site.recovered();
    return Topic.of(service.label()).wireName();
  }
}
