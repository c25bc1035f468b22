package be.jalon.referral;

import static be.jalon.referral.ReferralRefusal.ONLY_WHO_TREATS;
import static be.jalon.referral.ReferralRefusal.RELEASE_WITHOUT_SECTION;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.Entry;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.Release;
import be.jalon.contracts.Releases;
import be.jalon.contracts.people.Act;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.sections.Clinical;
import be.jalon.contracts.sections.Section;
import be.jalon.contracts.sections.Sections;
import be.jalon.referral.Codes.CodeList;
import be.jalon.security.CommonProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an author tells with an act, and to whom they release it.
 *
 * @param releases the author's own choices; a section without one goes to where such sections go by default
 */
public record Told(List<Section> sections, Map<DataCategory, Release> releases) {

  public static final Told NOTHING = new Told(List.of(), Map.of());

  public Told {
    sections = List.copyOf(sections);
    releases = Map.copyOf(releases);
  }

  /** Free words, which are clinical whatever they say. */
  public static Told note(@Nullable String words, Map<DataCategory, Release> releases) {
    return new Told(words == null ? List.of() : List.of(new Clinical(List.of(), List.of(), words)), releases);
  }

  Told and(@Nullable Section section) {
    if (section == null) {
      return this;
    }
    var more = new ArrayList<>(sections);
    more.add(section);
    return new Told(more, releases);
  }

  Told released(DataCategory category, Release release) {
    var more = new HashMap<>(releases);
    more.put(category, release);
    return new Told(sections, more);
  }

  Entry entry(PathwayId pathway, Act act, Instant at) {
    var all = Sections.of(sections);
    var chosen = new HashMap<>(releases);
    chosen.keySet().retainAll(all.categories());
    return new Entry(pathway, act, at, all, Releases.defaults(all).with(chosen));
  }

  /** The status is told with nearly every act, so its release may be chosen without telling it oneself. */
  private Stream<DataCategory> released() {
    return releases.keySet().stream().filter(category -> category != DataCategory.CARE_STATUS);
  }

  /** Diagnosis and treatment come from those who treat; codes are known ones; only what is told can be released. */
  Optional<Objection> objection(@Nullable Capacity author, Codes codes) {
    var told = Sections.of(sections);
    boolean treats = author != null && author.treats();
    return Objection.first(
        () -> Objection.when(told.diagnosis() != null && !treats, ONLY_WHO_TREATS, "sections.diagnosis"),
        () -> Objection.when(told.treatment() != null && !treats, ONLY_WHO_TREATS, "sections.treatment"),
        () -> told.treatment() == null ? Optional.empty() : known(codes, CodeList.INTERVENTIONS, told.treatment().interventions(), "sections.treatment.interventions"),
        () -> told.clinical() == null ? Optional.empty() : known(codes, CodeList.REFERRAL_REASONS, told.clinical().reasons(), "sections.clinical.reasons"),
        () -> told.clinical() == null ? Optional.empty() : known(codes, CodeList.COMPLAINTS, told.clinical().complaints(), "sections.clinical.complaints"),
        () -> told.workContent() == null ? Optional.empty() : known(codes, CodeList.WORK_DEMANDS, told.workContent().demands(), "sections.workContent.demands"),
        () -> told.workContent() == null ? Optional.empty() : known(codes, CodeList.WORK_RESOURCES, told.workContent().resources(), "sections.workContent.resources"),
        () -> told.workRelations() == null ? Optional.empty() : known(codes, CodeList.WORK_RELATIONS, told.workRelations().factors(), "sections.workRelations.factors"),
        () -> Objection.when(!released().allMatch(told.categories()::contains), RELEASE_WITHOUT_SECTION, "releases"));
  }

  private static Optional<Objection> known(Codes codes, CodeList list, List<String> given, String field) {
    if (given.contains("suicide")) {
      return Optional.of(new Objection(ReferralRefusal.DANGER_IS_NO_REASON, field));
    }
    return Objection.when(!codes.know(list, given), CommonProblem.UNKNOWN_CODE, field);
  }
}
