package be.jalon.portal.words;

import be.jalon.contracts.Language;
import be.jalon.portal.services.Appointments;
import be.jalon.portal.services.Coded;
import be.jalon.portal.services.Referrals;
import be.jalon.portal.services.Returns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The services' lists of codes with their labels, remembered for an hour: they change with a release. A label that cannot be had now is its code. */
@Component
public class Codes {

  private static final Logger log = LoggerFactory.getLogger(Codes.class);
  private static final Duration REMEMBERED = Duration.ofHours(1);

  /** A list and who keeps it. */
  public enum List {
    REFERRAL_REASONS(Keeper.REFERRAL, "referral-reasons"),
    COMPLAINTS(Keeper.REFERRAL, "complaints"),
    WORK_DEMANDS(Keeper.REFERRAL, "work-demands"),
    WORK_RESOURCES(Keeper.REFERRAL, "work-resources"),
    WORK_RELATIONS(Keeper.REFERRAL, "work-relations"),
    INTERVENTIONS(Keeper.REFERRAL, "interventions"),
    DECLINE_REASONS(Keeper.REFERRAL, "decline-reasons"),
    INTERRUPTION_REASONS(Keeper.REFERRAL, "interruption-reasons"),
    WITHDRAWAL_REASONS(Keeper.REFERRAL, "withdrawal-reasons"),
    OUTCOMES(Keeper.REFERRAL, "outcomes"),
    CONSENT_BUNDLES(Keeper.REFERRAL, "consent-bundles"),
    CANCELLATION_REASONS(Keeper.APPOINTMENT, "cancellation-reasons"),
    PARTS_OF_DAY(Keeper.APPOINTMENT, "parts-of-day"),
    PLACES(Keeper.APPOINTMENT, "places"),
    RETURN_REASONS(Keeper.RETURN_TO_WORK, "return-reasons"),
    RETURN_DIFFICULTIES(Keeper.RETURN_TO_WORK, "return-difficulties");

    private enum Keeper { REFERRAL, APPOINTMENT, RETURN_TO_WORK }

    private final Keeper keeper;
    private final String list;

    List(Keeper keeper, String list) {
      this.keeper = keeper;
      this.list = list;
    }
  }

  private record Known(java.util.List<Coded> codes, Instant until) {
  }

  private final Referrals referrals;
  private final Appointments appointments;
  private final Returns returns;
  private final Clock clock;
  private final Map<List, Known> known = new ConcurrentHashMap<>();

  Codes(Referrals referrals, Appointments appointments, Returns returns, Clock clock) {
    this.referrals = referrals;
    this.appointments = appointments;
    this.returns = returns;
    this.clock = clock;
  }

  /** In the order in which they are offered. @throws be.jalon.portal.services.ServiceAway while its keeper does not answer and they are not known yet */
  public java.util.List<Coded> all(List list) {
    var now = clock.instant();
    var remembered = known.get(list);
    if (remembered != null && now.isBefore(remembered.until())) {
      return remembered.codes();
    }
    try {
      var fetched = fetch(list);
      known.put(list, new Known(fetched, now.plus(REMEMBERED)));
      return fetched;
    } catch (RuntimeException e) {
      if (remembered == null) {
        throw e;
      }
      return remembered.codes();
    }
  }

  String label(List list, String code, Locale locale) {
    Language language = Speaking.language(locale);
    try {
      return all(list).stream().filter(each -> each.code().equals(code)).findFirst().map(each -> each.label(language)).orElse(code);
    } catch (RuntimeException e) {
      log.warn("no labels of {}: {}", list, e.getClass().getSimpleName());
      return code;
    }
  }

  private java.util.List<Coded> fetch(List list) {
    return switch (list.keeper) {
      case REFERRAL -> referrals.codes(list.list);
      case APPOINTMENT -> appointments.codes(list.list).codes();
      case RETURN_TO_WORK -> returns.codes(list.list);
    };
  }
}
