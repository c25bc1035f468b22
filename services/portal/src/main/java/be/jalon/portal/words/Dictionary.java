package be.jalon.portal.words;

import be.jalon.contracts.Language;
import be.jalon.portal.PortalProperties;
import be.jalon.portal.login.Visitor;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Where {@link Words} come from. */
@Component
public class Dictionary {

  private final MessageSource texts;
  private final Codes codes;
  private final Clock clock;
  private final Map<String, String> organisations;

  Dictionary(MessageSource texts, Codes codes, Clock clock, PortalProperties portal) {
    this.texts = texts;
    this.codes = codes;
    this.clock = clock;
    this.organisations = portal.organisations().lines().map(String::strip).filter(line -> line.indexOf('=') > 0)
        .collect(Collectors.toUnmodifiableMap(line -> line.substring(0, line.indexOf('=')), line -> line.substring(line.indexOf('=') + 1), (one, _) -> one));
  }

  /** As this reader is spoken to, in this language, at this moment. */
  public Words of(Visitor reader, Locale locale) {
    return new Words(texts, codes, organisations, reader, locale, clock.instant());
  }

  /** For what this reader reads aloud to somebody who speaks that language. */
  public Words in(Language language, Visitor reader) {
    return of(reader, Speaking.LANGUAGES.stream().filter(each -> Speaking.language(each) == language).findFirst().orElseThrow());
  }
}
