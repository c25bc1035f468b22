package be.jalon.portal.consents;

import be.jalon.contracts.PathwayId;
import be.jalon.portal.services.Pathways;
import be.jalon.portal.words.Words;
import java.util.List;

/** For who has several pathways, or none. */
public record WhichPathway(List<Line> lines) {

  public record Line(PathwayId id, String name, String last) {
  }

  static WhichPathway of(List<Pathways.Line> lines, Words words) {
    return new WhichPathway(lines.stream().map(line -> new Line(line.pathway(), line.name() == null ? words.of("no-name") : line.name().shown(),
        line.lastAt() == null ? "" : words.since(line.lastAt()))).toList());
  }
}
