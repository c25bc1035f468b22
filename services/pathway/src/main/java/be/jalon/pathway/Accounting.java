package be.jalon.pathway;

import be.jalon.contracts.Brussels;
import be.jalon.contracts.ConsentId;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.PathwayId;
import be.jalon.security.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells the patient who looked at what: grouped by person, day and way, newest first, so that it can be read. */
public final class Accounting {

  private static final int AT_ONCE = 500;
  private static final Instant FAR_AHEAD = Instant.parse("9999-01-01T00:00:00Z");

  private final Pathways pathways;
  private final Views views;
  private final AccessLog log;

  public Accounting(Pathways pathways, Views views, AccessLog log) {
    this.pathways = pathways;
    this.views = views;
    this.log = log;
  }

  /**
   * @param day Europe/Brussels
   * @param entries how many different entries
   * @param times how often
   * @param last when last (UTC)
   */
  public record Access(Delivery.Viewer viewer, LocalDate day, Delivery.Channel channel, int entries, int times, Instant last,
      Map<DataCategory, Set<Ground.Kind>> grounds) {
  }

  /** @param before the day (Europe/Brussels) before which the next page begins; null when there is nothing older */
  public record Page(List<Access> accesses, @Nullable LocalDate before) {
  }

  /**
   * Whole days, so that what is told of a day is all there is of it. Empty for anybody but the patient and those who speak for them.
   *
   * @param before only days before this one (Europe/Brussels); null to begin with the latest
   */
  public Optional<Page> of(PathwayId id, Caller caller, @Nullable LocalDate before) {
    return doing(id, caller).filter(Doing::isPatient).map(doing -> {
      var deliveries = log.days(id, before == null ? FAR_AHEAD : Brussels.startOf(before), AT_ONCE);
      return new Page(grouped(told(doing, deliveries)), deliveries.size() < AT_ONCE ? null : Brussels.dayOf(deliveries.getLast().at()));
    });
  }

  /** What had been read under a consent, as far as the caller sees it: what a withdrawal cannot take back. */
  public Receipt receipt(PathwayId id, ConsentId consent, Caller caller) {
    var receipt = new Receipt.Tallies(consent);
    doing(id, caller).ifPresent(doing -> {
      var deliveries = log.days(id, FAR_AHEAD, AT_ONCE);
      while (!deliveries.isEmpty()) {
        receipt.add(told(doing, deliveries));
        deliveries = log.days(id, Brussels.startOf(Brussels.dayOf(deliveries.getLast().at())), AT_ONCE);
      }
    });
    return receipt.receipt();
  }

  private Optional<Doing> doing(PathwayId id, Caller caller) {
    return pathways.find(id).map(current -> Doing.of(current.state(), caller, null, pathways.now()));
  }

  private List<Delivery> told(Doing doing, List<Delivery> deliveries) {
    var entries = deliveries.stream().flatMap(delivery -> delivery.served().stream()).flatMap(served -> served.items().stream()).map(Delivery.Item::entry)
        .collect(Collectors.toSet());
    var open = Visibility.of(doing.pathway(), doing.reader(), doing.at()).open(views.entries(doing.pathway().id(), entries));
    return deliveries.stream().map(delivery -> delivery.toldOf(open)).toList();
  }

  static List<Access> grouped(List<Delivery> deliveries) {
    var groups = new LinkedHashMap<Group, Tally>();
    for (var delivery : deliveries) {
      var day = Brussels.dayOf(delivery.at());
      delivery.served().forEach(served ->
          groups.computeIfAbsent(new Group(served.viewer(), day, delivery.channel()), _ -> new Tally()).add(delivery.at(), served.items()));
    }
    var accesses = new ArrayList<Access>();
    groups.forEach((group, tally) -> accesses.add(tally.of(group)));
    accesses.sort(Comparator.comparing(Access::last).reversed());
    return accesses;
  }

  private record Group(Delivery.Viewer viewer, LocalDate day, Delivery.Channel channel) {
  }

  private static final class Tally {

    private final Set<String> entries = new HashSet<>();
    private final Map<DataCategory, Set<Ground.Kind>> grounds = new EnumMap<>(DataCategory.class);
    private int times;
    private Instant last = Instant.MIN;

    void add(Instant at, List<Delivery.Item> items) {
      times++;
      last = at.isAfter(last) ? at : last;
      items.forEach(item -> {
        entries.add(item.entry());
        item.grounds().forEach((category, ground) -> grounds.computeIfAbsent(category, _ -> EnumSet.noneOf(Ground.Kind.class)).add(ground.kind()));
      });
    }

    Access of(Group group) {
      return new Access(group.viewer(), group.day(), group.channel(), entries.size(), times, last, grounds);
    }
  }
}
