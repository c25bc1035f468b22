package be.jalon.portal.refer;

import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.PersonName;
import be.jalon.portal.words.Words;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page that the patient takes home, in the patient's language whatever the doctor reads.
 *
 * @param language in which it is pronounced
 * @param calls whom to call, and on which number; empty where nobody wrote it down
 */
record SlipPage(String referral, String language, String title, String whose, String sent, String next, String agreedTitle, List<Decided> agreed, String change,
    String callsTitle, List<Call> calls, String dangerTitle, List<Call> inDanger, String notFor) {

  /** What follows from an answer. What was refused and what was not asked are the same to whoever would read: nothing. */
  record Decided(String about, boolean yes) {
  }

  record Call(String whom, String number) {
  }

  /** @param words in the patient's language */
  static SlipPage of(Slip slip, ReferProperties settings, Words words) {
    var network = words.organisation(new OrganisationId(slip.network()));
    var doctor = words.name(new PersonName(slip.doctor(), ""), Capacity.TREATING_DOCTOR);
    return new SlipPage(slip.referral(), slip.language(), words.of("slip.title"), words.of("slip.whose", slip.patient(), words.date(words.dayOf(slip.sentAt()))),
        words.of("slip.sent", doctor, network),
        slip.due() == null ? words.of("slip.next") : words.of("slip.next-until", words.day(ReferPage.lastDay(slip.due(), words))),
        words.of("slip.agreed"),
        Stream.of(answer("care", slip.care(), network, words), answer("workLimits", slip.workLimits(), network, words), answer("returnPlan", slip.returnPlan(), network, words)).toList(),
        words.of("slip.change"), words.of("slip.calls"),
        List.of(new Call(doctor, ""), new Call(network, settings.phone(slip.network()))),
        words.of("slip.danger"),
        List.of(new Call(words.of("slip.emergency"), "112"), new Call(words.of("slip.suicide-fr"), "0800 32 123"), new Call(words.of("slip.suicide-nl"), "1813")),
        words.of("slip.not-for"));
  }

  private static Decided answer(String field, String answer, String network, Words words) {
    boolean yes = answer.equals(Form.AGREES);
    return new Decided(words.of((yes ? "slip.yes." : "slip.no.") + field, network), yes);
  }
}
