package be.jalon.portal.refer;

import be.jalon.portal.words.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How a new referral looks before anything is typed. */
@Component
class Beginning {

  private final ReferProperties settings;
  private final Clock clock;

  Beginning(ReferProperties settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** Where one network alone may be asked, nobody chooses. */
  Form form(Form patient, Locale locale) {
    var only = settings.networks().size() == 1 ? settings.networks().getFirst() : "";
    return patient.withUsual(locale.getLanguage(), only, LocalDate.ofInstant(clock.instant(), Words.BRUSSELS));
  }
}
