package be.jalon.pathway;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.people.Authority;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Person;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is about to be delivered, as the access log keeps it: written before the bytes go, one for a page, one for all the streams an instance serves at once.
 *
 * @param at when the consents were read (UTC)
 * @param version of the pathway whose consents decided: how many events it had said by then
 */
public record Delivery(PathwayId pathway, Instant at, Channel channel, long version, List<Served> served) {

  public enum Channel { PAGE, HEADER, LIST, STREAM, TRIAGE_CARD, TRIAGE_OPENING }

  public record Served(Viewer viewer, List<Item> items) {
  }

  /**
   * @param inNameOf for whom they looked; null for themselves
   * @param automated a program fetched it by itself; nobody looked, as far as it says
   */
  public record Viewer(Person person, @Nullable Person inNameOf, Capacity capacity, @Nullable OrganisationId organisation, Authority authority,
      boolean automated) {

    public static Viewer of(Reader reader, boolean automated) {
      return new Viewer(reader.person(), reader.inNameOf(), reader.capacity(), reader.organisation(), reader.authority(), automated);
    }
  }

  public record Item(String entry, Map<DataCategory, Ground> grounds) {

    Item toldOf(Map<String, Set<DataCategory>> open) {
      var told = new HashMap<>(grounds);
      told.keySet().retainAll(open.getOrDefault(entry, Set.of()));
      return new Item(entry, told);
    }

    static Item of(Shown shown) {
      return new Item(shown.entry().id(), shown.grounds());
    }
  }

  /** As it may be told to somebody who sees only this much: that something withheld was read tells that it is there. */
  Delivery toldOf(Map<String, Set<DataCategory>> open) {
    return new Delivery(pathway, at, channel, version, served.stream()
        .map(each -> new Served(each.viewer(), each.items().stream().map(item -> item.toldOf(open)).filter(item -> !item.grounds().isEmpty()).toList()))
        .filter(each -> !each.items().isEmpty()).toList());
  }

  static Delivery to(Reader reader, boolean automated, PathwayId pathway, Instant at, Channel channel, long version, List<Shown> shown) {
    return new Delivery(pathway, at, channel, version, List.of(new Served(Viewer.of(reader, automated), shown.stream().map(Item::of).toList())));
  }
}
