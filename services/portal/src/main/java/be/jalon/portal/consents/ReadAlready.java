package be.jalon.portal.consents;

import be.jalon.portal.services.Pathways;
import be.jalon.portal.words.Words;
import java.util.List;

/** What had been read under a consent that was withdrawn: it cannot be taken back, so it is said. */
final class ReadAlready {

  private ReadAlready() {
  }

  /** One sentence a reader. */
  static List<String> of(Pathways.Receipt receipt, Words words) {
    var phrases = new Phrases(words);
    return receipt.read().stream()
        .map(read -> words.of("consents.read", phrases.who(read.viewer()), phrases.all(read.entries().keySet()), words.dayAndTime(read.last()))).distinct().toList();
  }
}
