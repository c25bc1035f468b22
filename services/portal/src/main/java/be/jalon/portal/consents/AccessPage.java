package be.jalon.portal.consents;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.PathwayId;
import be.jalon.portal.services.Pathways.Access;
import be.jalon.portal.services.Pathways.GroundKind;
import be.jalon.portal.services.Pathways.Viewer;
import be.jalon.portal.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who looked at what, in sentences: one for each person, day and kind of look.
 *
 * @param days latest first
 * @param people who can be chosen
 * @param automated how many sentences about programs are left out
 * @param before the day before which older ones are; empty when there are none, or none that were asked for
 */
public record AccessPage(PathwayId id, Choice choice, List<Day> days, List<Somebody> people, int automated, String before) {

  /** What is asked for. @param who a person's key; empty for everybody. @param from first day, @param until last day, as ISO dates; empty for no limit */
  public record Choice(String who, String from, String until, boolean withAutomated) {

    boolean allows(LocalDate day) {
      return (from.isEmpty() || !day.isBefore(LocalDate.parse(from))) && (until.isEmpty() || !day.isAfter(LocalDate.parse(until)));
    }

    boolean allows(Viewer viewer) {
      return who.isEmpty() || viewer.person().key().value().equals(who) || viewer.inNameOf() != null && viewer.inNameOf().key().value().equals(who);
    }

    boolean reachesBefore(String day) {
      return from.isEmpty() || LocalDate.parse(from).isBefore(LocalDate.parse(day));
    }
  }

  public record Day(String date, List<Sentence> sentences) {
  }

  /** @param why on what grounds they saw it. @param automated a program did. @param notable not by consent alone */
  public record Sentence(String text, String why, boolean automated, boolean notable) {
  }

  public record Somebody(String key, String name, boolean chosen) {
  }

  /** @param before where the service's older days begin; empty when there are none */
  static AccessPage of(PathwayId id, List<Access> accesses, String before, Choice choice, Words words) {
    return new Making(choice, new Phrases(words), words).page(id, accesses, before);
  }

  private record Look(LocalDate day, Viewer viewer, Looking looking) {
  }

  /** What several deliveries of one look come to. */
  private static final class Seen {

    private final Set<DataCategory> categories = EnumSet.noneOf(DataCategory.class);
    private final Set<GroundKind> grounds = EnumSet.noneOf(GroundKind.class);
    private Instant last = Instant.MIN;

    void add(Access access) {
      categories.addAll(access.grounds().keySet());
      access.grounds().values().stream().flatMap(Collection::stream).filter(Objects::nonNull).forEach(grounds::add);
      last = access.last().isAfter(last) ? access.last() : last;
    }

    void add(Seen other) {
      categories.addAll(other.categories);
      grounds.addAll(other.grounds);
      last = other.last.isAfter(last) ? other.last : last;
    }
  }

  private record Making(Choice choice, Phrases phrases, Words words) {

    AccessPage page(PathwayId id, List<Access> accesses, String before) {
      var looks = looks(accesses.stream().filter(access -> choice.allows(access.day()) && choice.allows(access.viewer())).toList());
      int automated = (int) looks.keySet().stream().filter(look -> look.looking() == Looking.AUTOMATED).count();
      return new AccessPage(id, choice, days(looks), people(accesses), choice.withAutomated() ? 0 : automated,
          before.isEmpty() || !choice.reachesBefore(before) ? "" : before);
    }

    /** Who opened the pathway saw it in the list on the way: that is one look. */
    private static Map<Look, Seen> looks(List<Access> accesses) {
      var looks = new LinkedHashMap<Look, Seen>();
      accesses.forEach(access -> looks.computeIfAbsent(new Look(access.day(), person(access.viewer()), Looking.of(access)), _ -> new Seen()).add(access));
      for (var look : List.copyOf(looks.keySet())) {
        var opened = looks.get(new Look(look.day(), look.viewer(), Looking.LOOKED));
        if (look.looking() == Looking.LISTED && opened != null) {
          opened.add(Objects.requireNonNull(looks.remove(look)));
        }
      }
      return looks;
    }

    /** Whether a program did it is told by the look. */
    private static Viewer person(Viewer viewer) {
      return new Viewer(viewer.person(), viewer.inNameOf(), viewer.capacity(), viewer.organisation(), viewer.authority(), false);
    }

    private List<Day> days(Map<Look, Seen> looks) {
      var days = new LinkedHashMap<LocalDate, List<Sentence>>();
      looks.entrySet().stream().filter(look -> choice.withAutomated() || look.getKey().looking() != Looking.AUTOMATED)
          .sorted((one, other) -> other.getValue().last.compareTo(one.getValue().last))
          .forEach(look -> days.computeIfAbsent(look.getKey().day(), _ -> new ArrayList<>()).add(sentence(look.getKey(), look.getValue())));
      return days.entrySet().stream().map(day -> new Day(words.day(day.getKey()), day.getValue())).toList();
    }

    private Sentence sentence(Look look, Seen seen) {
      var text = words.of("access." + look.looking(), phrases.who(look.viewer()), phrases.all(seen.categories), words.time(seen.last));
      var why = seen.grounds.stream().map(ground -> words.of("access.why." + ground)).collect(Collectors.joining(" "));
      return new Sentence(text, why, look.looking() == Looking.AUTOMATED, seen.grounds.contains(GroundKind.NECESSITY) || look.looking() == Looking.OPENED_REQUEST);
    }

    private List<Somebody> people(List<Access> accesses) {
      var names = new HashMap<String, String>();
      accesses.forEach(access -> names.putIfAbsent(access.viewer().person().key().value(),
          words.name(access.viewer().person().name(), access.viewer().inNameOf() == null ? access.viewer().capacity() : null)));
      return names.entrySet().stream().map(person -> new Somebody(person.getKey(), person.getValue(), person.getKey().equals(choice.who())))
          .sorted(Comparator.comparing(Somebody::name)).toList();
    }
  }
}
