package be.jalon.portal.consents;

import be.jalon.contracts.PathwayId;
import be.jalon.portal.services.Pathways;
import be.jalon.portal.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The end of a pathway: what can be done about it now and what that means; once it is erased, who holds nothing of it any more.
 *
 * @param relays whether the reader writes down what the patient signed
 * @param whose the patient's name, for such a reader; empty where it is not theirs to know
 * @param reports one of each service; empty until it is erased
 * @param errors what is to be put right
 */
public record EndingPage(PathwayId id, Pathways.Life life, boolean relays, String whose, String today, List<Report> reports, List<String> errors) {

  private static final List<String> SERVICES = List.of("referral", "appointment", "return-to-work");

  /** @param when empty while it has not reported */
  public record Report(String service, String when) {
  }

  static EndingPage of(Pathways.Overview overview, List<String> errors, Words words) {
    var header = overview.header();
    boolean patient = overview.table() != null;
    return new EndingPage(header.pathway(), header.life(), !patient, patient || header.identity() == null ? "" : header.identity().name().shown(), words.today().toString(),
        header.life() == Pathways.Life.ERASED ? reports(overview, words).toList() : List.of(), errors);
  }

  private static Stream<Report> reports(Pathways.Overview overview, Words words) {
    var reported = overview.erasure() == null ? Map.<String, Instant>of() : overview.erasure();
    return SERVICES.stream().map(service -> new Report(words.of("end.service." + service), reported.containsKey(service) ? words.dayAndTime(reported.get(service)) : ""));
  }

  public boolean isOpen() {
    return life == Pathways.Life.OPEN;
  }

  public boolean isClosed() {
    return life == Pathways.Life.CLOSED;
  }
}
