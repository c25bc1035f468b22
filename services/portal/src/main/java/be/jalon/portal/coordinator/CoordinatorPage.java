package be.jalon.portal.coordinator;

import be.jalon.contracts.OrganisationId;
import be.jalon.portal.services.Referrals;
import be.jalon.portal.services.Referrals.Figures;
import be.jalon.portal.services.Referrals.Running;
import be.jalon.portal.services.Referrals.Spread;
import be.jalon.portal.services.Referrals.Unanswered;
import be.jalon.portal.services.Referrals.Waits;
import be.jalon.portal.words.Words;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a network keeps up. @param figures what needs somebody, at a glance. @param tables the same by urgency and state, and the waits */
public record CoordinatorPage(String title, String asOf, List<Figure> figures, List<Table> tables) {

  private static final Duration IN_DAYS_FROM = Duration.ofDays(2);

  /** @param alarms whether somebody is to see to it at once */
  public record Figure(String name, int count, List<String> lines, boolean alarms) {
  }

  /** @param rows the first cell names the row */
  public record Table(String caption, List<String> columns, List<List<String>> rows, String remark) {
  }

  static CoordinatorPage of(OrganisationId network, Figures figures, Words words) {
    return new CoordinatorPage(words.organisation(network), words.dayAndTime(figures.asOf()),
        List.of(unanswered(figures.unanswered(), words), dangers(figures.dangers(), words), still(figures, words)),
        List.of(
            new Table(words.of("coordinator.table.unanswered"), columns(words, "urgency", "state", "count", "late", "longest-wait"),
                figures.unanswered().stream().map(each -> List.of(words.of(each.urgency()), each.state() == null ? "" : words.of(each.state()), number(each.count()), number(each.late()),
                    said(each.longest(), words))).toList(), ""),
            new Table(words.of("coordinator.table.waits", figures.lookedBack().toDays()), columns(words, "urgency", "taken", "to-taken", "to-start"),
                figures.waits().stream().map(each -> row(each, words)).toList(), words.of("coordinator.too-few.means")),
            new Table(words.of("coordinator.table.running"), columns(words, "state", "count", "not-moving"),
                figures.running().stream().map(each -> List.of(each.state() == null ? "" : words.of(each.state()), number(each.count()), number(each.still()))).toList(), "")));
  }

  private static Figure unanswered(List<Unanswered> all, Words words) {
    int count = all.stream().mapToInt(Unanswered::count).sum();
    int late = all.stream().mapToInt(Unanswered::late).sum();
    var longest = all.stream().map(Unanswered::longest).max(Duration::compareTo).orElse(null);
    return figure("coordinator.unanswered", count, late > 0, words, words.of("coordinator.unanswered.late", late), oldest("coordinator.longest", longest, words));
  }

  private static Figure dangers(Referrals.Dangers dangers, Words words) {
    return figure("coordinator.dangers", dangers.count(), dangers.count() > 0, words, words.of("coordinator.dangers.late", dangers.late()),
        oldest("coordinator.longest-danger", dangers.longest(), words));
  }

  private static Figure still(Figures figures, Words words) {
    var all = figures.running();
    int still = all.stream().mapToInt(Running::still).sum();
    var of = words.of("coordinator.still.of", all.stream().mapToInt(Running::count).sum());
    return new Figure(words.of("coordinator.still"), still, still == 0 ? List.of(of) : List.of(of, words.of("coordinator.still.means", figures.stillAfter().toDays())), false);
  }

  private static Figure figure(String name, int count, boolean alarms, Words words, @Nullable String... lines) {
    return new Figure(words.of(name), count, count == 0 ? List.of(words.of("coordinator.none")) : Stream.of(lines).filter(Objects::nonNull).toList(), alarms);
  }

  private static @Nullable String oldest(String key, @Nullable Duration longest, Words words) {
    return longest == null ? null : words.of(key, said(longest, words));
  }

  private static List<String> row(Waits waits, Words words) {
    return List.of(words.of(waits.urgency()), number(waits.taken()), spread(waits.toTaken(), words), spread(waits.toStart(), words));
  }

  private static String spread(@Nullable Spread spread, Words words) {
    return spread == null ? words.of("coordinator.too-few") : words.of("coordinator.spread", said(spread.median(), words), said(spread.slowEnd(), words));
  }

  /** In hours up to two days, then in days: nobody plans by the hour beyond that. */
  static String said(Duration duration, Words words) {
    return duration.compareTo(IN_DAYS_FROM) < 0 ? words.of("coordinator.hours", duration.toHours()) : words.of("coordinator.days", Math.round(duration.toHours() / 24.0));
  }

  private static List<String> columns(Words words, String... keys) {
    return Stream.of(keys).map(key -> words.of("coordinator." + key)).toList();
  }

  private static String number(int count) {
    return Integer.toString(count);
  }
}
