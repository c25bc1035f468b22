package be.jalon.faults.strike;

import be.jalon.local.Child;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Processes that are killed and stay away for a while: the store, some of the brokers, most of them. */
record Away(String name, int howMany, Function<Site, List<Child>> among) implements Fault {

  static Away store() {
    return new Away("store-away", 1, site -> List.of(site.system().store()));
  }

  static Away identity() {
    return new Away("identity-away", 1, site -> List.of(site.system().identity()));
  }

  static Away minority() {
    return new Away("broker-away", 1, Away::brokers);
  }

  static Away majority() {
    return new Away("brokers-away", 2, Away::brokers);
  }

  private static List<Child> brokers(Site site) {
    return IntStream.rangeClosed(1, site.system().layout().brokers()).mapToObj(site.system()::broker).toList();
  }

  @Override
  public String strike(Site site, Random dice) {
    var children = new ArrayList<>(among.apply(site));
    Collections.shuffle(children, dice);
    var victims = children.subList(0, Math.min(howMany, children.size()));
    victims.forEach(Child::hold);
    try {
      site.stayAway();
    } finally {
      victims.forEach(Child::release);
    }
    return victims.stream().map(Child::name).collect(Collectors.joining(", ")) + " for " + site.outage().toSeconds() + " s";
  }
}
