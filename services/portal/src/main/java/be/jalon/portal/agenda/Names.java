package be.jalon.portal.agenda;

import be.jalon.contracts.PathwayId;
import be.jalon.contracts.people.PersonName;
import be.jalon.portal.services.Pathways;
import be.jalon.portal.words.Words;
import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the people on the reader's pathways are called, as far as the reader may know: an appointment itself names nobody. */
final class Names {

  /** Somebody on a pathway that is still open. */
  record Somebody(PathwayId pathway, String name) {
  }

  private final Map<PathwayId, Pathways.Line> lines;
  private final Words words;

  private Names(Map<PathwayId, Pathways.Line> lines, Words words) {
    this.lines = lines;
    this.words = words;
  }

  static Names of(List<Pathways.Line> lines, Words words) {
    return new Names(lines.stream().collect(Collectors.toMap(Pathways.Line::pathway, Function.identity(), (one, _) -> one)), words);
  }

  String of(PathwayId pathway) {
    var line = lines.get(pathway);
    return line == null ? words.of("no-name") : name(line);
  }

  /** In the order of the alphabet; those without a name for the reader cannot be told apart, so they are reached from their pathway. */
  List<Somebody> open(Locale locale) {
    var alphabet = Collator.getInstance(locale);
    return lines.values().stream().filter(line -> line.life() == Pathways.Life.OPEN && line.name() != null)
        .map(line -> new Somebody(line.pathway(), name(line))).sorted((one, other) -> alphabet.compare(one.name(), other.name())).toList();
  }

  private String name(Pathways.Line line) {
    PersonName name = line.name();
    return name == null ? words.of("no-name") : name.shown();
  }
}
