package be.jalon.faults.truth;

import be.jalon.trials.Written.Said;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One pathway on which all is well: a request that was sent and asked about, work that was told of, a consent given and withdrawn. Then something is planted. */
final class World {

  static final String PATHWAY = "P1";
  static final String REFERRAL = "referral/R1";
  static final String FILE = "return-to-work/F1";
  static final String PHYSICIAN = "occupational-physician-1";
  static final String PATIENT = "newcomer-1";
  private static final String SUBMITTED = "be.jalon.referral.submitted.v1";
  private static final String ASKED = "be.jalon.referral.information-requested.v1";
  private static final String RECORDED = "be.jalon.return-to-work.engagement-recorded.v1";
  private static final String CHANGED = "be.jalon.return-to-work.engagement-changed.v1";

  final List<Deed> deeds = new ArrayList<>(List.of(
      new Deed(PATHWAY, "gp-1", "/referrals", REFERRAL, 1, SUBMITTED, 10, 12),
      new Deed(PATHWAY, "clinician-1", "/referrals/R1/questions", REFERRAL, 2, ASKED, 30, 32),
      new Deed(PATHWAY, PATIENT, "/pathways/P1/engagements", FILE, 1, RECORDED, 40, 42),
      new Deed(PATHWAY, PATIENT, "/engagements/F1/changes", FILE, 2, CHANGED, 90, 92)));
  final List<Consent> consents = new ArrayList<>(List.of(new Consent("C1", PATHWAY, PHYSICIAN, Set.of("WORK_CONTENT"), 35, 80)));
  final Set<String> erased = new HashSet<>();
  final List<Loss> losses = new ArrayList<>();
  final List<Said> journal = new ArrayList<>(List.of(new Said(PATHWAY, REFERRAL, 1, SUBMITTED), new Said(PATHWAY, REFERRAL, 2, ASKED),
      new Said(PATHWAY, FILE, 1, RECORDED), new Said(PATHWAY, FILE, 2, CHANGED)));
  final Map<String, Long> counted = new HashMap<>(Map.of(REFERRAL, 2L, FILE, 2L));
  final List<String> waiting = new ArrayList<>();
  final List<Placed> timeline = new ArrayList<>(List.of(new Placed("e1", REFERRAL, 1), new Placed("e2", REFERRAL, 2), new Placed("e3", FILE, 1), new Placed("e4", FILE, 2)));
  final List<String> shown = new ArrayList<>(List.of("e1", "e2", "e3", "e4"));
  final List<String> rebuilt = new ArrayList<>(shown);
  final List<Heard> heard = new ArrayList<>(List.of(heard(PATIENT, "e2", REFERRAL, 33), heard(PATIENT, "e3", FILE, 43), heard(PHYSICIAN, "e3", FILE, 44, "WORK_CONTENT"),
      heard(PATIENT, "e4", FILE, 93)));
  final List<Page> pages = new ArrayList<>(List.of(page(50, 52, "WORK_CONTENT"), new Page(PHYSICIAN, PATHWAY, List.of(), 82, 84)));
  final List<Taken> taken = new ArrayList<>(List.of(taken("A1", "09:00", "10:00"), taken("A2", "10:00", "11:00")));
  final List<Parked> parked = new ArrayList<>(List.of(new Parked("pathway", "referral/poison-1", 1, "UNREADABLE", "a number where sections were expected")));
  final Set<String> poisoned = new HashSet<>(Set.of("referral/poison-1"));
  final List<String> readable = new ArrayList<>();
  final List<String> unanswered = new ArrayList<>();

  static Heard heard(String viewer, String id, String about, long at, String... categories) {
    return new Heard(viewer, 1, PATHWAY, new Entry(id, about, "kind", Set.of(categories)), at);
  }

  static Page page(long begunAt, long endedAt, String... categories) {
    return new Page(PHYSICIAN, PATHWAY, List.of(new Entry("e3", FILE, "kind", Set.of(categories))), begunAt, endedAt);
  }

  static Taken taken(String appointment, String from, String until) {
    return new Taken("account:clinician-1/2026-11-23", appointment, Instant.parse("2026-11-23T" + from + ":00Z"), Instant.parse("2026-11-23T" + until + ":00Z"));
  }

  List<Broken> broken() {
    return Promise.allBrokenIn(new Evidence(deeds, consents, erased, losses, Set.of(), journal, counted, waiting, Map.of(PATHWAY, timeline), Map.of(PATHWAY, shown),
        Map.of(PATHWAY, rebuilt), heard, pages, Map.of(PATHWAY, 20L), taken, parked, poisoned, readable, unanswered));
  }
}
