package be.jalon.portal.care;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.people.Capacity;
import be.jalon.portal.services.Pathways.Audience;
import be.jalon.portal.services.Pathways.Onlooker;
import be.jalon.portal.services.Pathways.Prospect;
import be.jalon.portal.words.Words;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who will see a section, said beside it before it is sent, in names.
 *
 * @param recipients those at the table to whose capacity such a section goes: each may be held back from
 * @param own the author's capacity, where it goes to it and nobody else has it: whoever takes their place later
 * @param later capacities to which it goes, too, and where nobody sits that the author knows of; their names in {@code laterNames}
 * @param named assessors to whose capacity such a section does not go: the author may address it to one of them, by name
 * @param patient how the patient is called, who sees everything that is not withheld from them
 */
public record AudienceMark(DataCategory category, List<Recipient> recipients, String own, String later, String laterNames, boolean laterChosen, List<Named> named,
    String patient, String withheld) {

  /** @param sees whether anybody of that capacity sees it as soon as it is sent; otherwise once the patient agrees */
  public record Recipient(Capacity capacity, List<Somebody> people, boolean sees, boolean chosen) {
  }

  public record Somebody(String name, boolean sees) {
  }

  /** @param key by which the section is addressed to them */
  public record Named(String key, Somebody somebody, boolean chosen) {
  }

  static AudienceMark of(Audience audience, String patient, Typed typed, Words words) {
    var category = audience.category();
    var usual = audience.usually().stream().sorted(Comparator.naturalOrder()).toList();
    var recipients = usual.stream().map(capacity -> recipient(capacity, audience, typed, words)).filter(each -> !each.people().isEmpty()).toList();
    var taken = recipients.stream().map(Recipient::capacity).toList();
    var own = words.reader().capacity();
    var later = usual.stream().filter(capacity -> !taken.contains(capacity) && capacity != own).toList();
    var laterCode = later.stream().map(Capacity::name).collect(Collectors.joining(","));
    return new AudienceMark(category, recipients, usual.contains(own) && !taken.contains(own) ? own.name() : "", laterCode, later.stream().map(words::capacity).collect(Collectors.joining(", ")), isChosen(laterCode, category, typed),
        named(audience, typed, words), patient, typed.shown("withheld." + category));
  }

  /** All to whom such a section goes by itself. */
  public String usual() {
    return Stream.concat(recipients.stream().map(each -> each.capacity().name()), Stream.of(own, later)).filter(each -> !each.isEmpty()).collect(Collectors.joining(","));
  }

  /** Whose names stand beside the section's own while it is closed. */
  public boolean isSeenByPatient() {
    return withheld.isEmpty();
  }

  public boolean isAddressed() {
    return named.stream().anyMatch(Named::chosen);
  }

  /** Who stands in is no addressee: what is for somebody reaches them too. */
  private static List<Named> named(Audience audience, Typed typed, Words words) {
    return audience.readers().stream().filter(each -> each.capacity().assesses() && !audience.usually().contains(each.capacity()) && each.person() != null && !each.standingIn())
        .map(each -> new Named(each.person().key().value(), new Somebody(name(each, words), each.sees() == Prospect.IF_RELEASED || each.sees() == Prospect.IF_NAMED),
            typed.has("named." + audience.category(), each.person().key().value()))).distinct().toList();
  }

  private static Recipient recipient(Capacity capacity, Audience audience, Typed typed, Words words) {
    var people = audience.readers().stream().filter(each -> each.capacity() == capacity && (each.sees() == Prospect.USUALLY || each.sees() == Prospect.NOT_NOW))
        .map(each -> new Somebody(name(each, words), each.sees() == Prospect.USUALLY)).distinct().toList();
    return new Recipient(capacity, people, people.stream().anyMatch(Somebody::sees), isChosen(capacity.name(), audience.category(), typed));
  }

  private static String name(Onlooker onlooker, Words words) {
    var capacity = words.capacity(onlooker.capacity());
    var person = onlooker.person();
    if (onlooker.capacity() == Capacity.NETWORK_COORDINATOR) {
      return capacity;
    }
    if (person == null || person.name() == null) {
      return words.of(onlooker.standingIn() ? "care.stand-in" : "care.somebody", capacity);
    }
    var name = words.of("care.named", words.name(person.name(), onlooker.capacity()), capacity);
    return onlooker.standingIn() ? words.of("care.standing-in", name) : name;
  }

  /** Everybody is, until the author says otherwise. */
  private static boolean isChosen(String value, DataCategory category, Typed typed) {
    return !typed.knows("usual." + category) || typed.has("to." + category, value);
  }
}
