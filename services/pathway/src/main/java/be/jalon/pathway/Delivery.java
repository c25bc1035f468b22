package be.jalon.pathway;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.people.Authority;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is about to be delivered, as the access log keeps it: written before the bytes go, one for a page, one for all the streams an instance serves at once.
 *
 * @param at when the consents were read (UTC)
 * @param version of the pathway whose consents decided: how many events it had said by then
 */
public record Delivery(PathwayId pathway, Instant at, Channel channel, long version, List<Served> served) {

  public enum Channel { PAGE, HEADER, LIST, STREAM, PREVIEW, TRIAGE_CARD, TRIAGE_OPENING }

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

    static Item of(Shown shown) {
      return new Item(shown.entry().id(), shown.grounds());
    }
  }

  static Delivery to(Reader reader, boolean automated, PathwayId pathway, Instant at, Channel channel, long version, List<Shown> shown) {
    return new Delivery(pathway, at, channel, version, List.of(new Served(Viewer.of(reader, automated), shown.stream().map(Item::of).toList())));
  }
}
