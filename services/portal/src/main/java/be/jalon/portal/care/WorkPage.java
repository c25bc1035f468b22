package be.jalon.portal.care;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.EngagementId;
import be.jalon.contracts.IncapacityId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.sections.ReturnStatus;
import be.jalon.contracts.sections.Sections;
import be.jalon.contracts.sections.WorkContent;
import be.jalon.portal.pathways.Rulebook;
import be.jalon.portal.pathways.Telling;
import be.jalon.portal.services.Coded;
import be.jalon.portal.services.Pathways;
import be.jalon.portal.services.Pathways.Entry;
import be.jalon.portal.services.Returns;
import be.jalon.portal.words.Codes;
import be.jalon.portal.words.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The work that somebody has and the incapacity for it, as far as the reader is told of them, and what they may tell.
 *
 * @param tellsOfWork whether this is a page on which the reader tells of work; {@code tellsOfIncapacity}: of incapacity. What they may, the service says
 * @param kinds of working relation; {@code schemes} of insurance
 * @param seenBy who will see what is told, by category; empty where nobody tells the reader
 * @param follows what the law makes of an incapacity
 */
public record WorkPage(PathwayId id, String title, boolean tellsOfWork, boolean tellsOfIncapacity, List<Job> jobs, List<Option> kinds, List<Option> schemes, List<CarePage.Choice> demands,
    List<CarePage.Choice> resources, Map<DataCategory, AudienceMark> seenBy, List<Follows> follows, String today, Typed typed, CarePage.@Nullable Trouble trouble) {

  /** What the services answered of it. */
  record Told(List<Returns.File> files, List<Entry> entries, List<Pathways.Audience> audiences) {
  }

  /** @param known what the reader is told of it; null for nothing: they tell nothing of it anew, which would take the place of what they do not see */
  public record Job(EngagementId file, String name, @Nullable Known known, List<Period> periods) {
  }

  /** @param facts as they are read; the rest as it stands in the form in which it is told anew */
  public record Known(List<Telling.Fact> facts, String job, String employer, String hoursPerWeek, String fullTimeHoursPerWeek, List<String> demands, List<String> resources, String note) {
  }

  /**
   * One period of incapacity.
   *
   * @param until last certified day, as a date field takes it; empty while no end is certified
   * @param runs whether it was not said to be over
   */
  public record Period(IncapacityId id, String said, String state, String from, String until, boolean runs) {

    /** What has no certified end cannot be prolonged. */
    public boolean canBeProlonged() {
      return runs && !until.isEmpty();
    }
  }

  public record Option(String code, String name) {
  }

  /** @param sources in which wording of which rule it is said */
  public record Follows(String said, List<Source> sources) {
  }

  /** @param whom for which insured */
  public record Source(String rule, String whom, String source, boolean unconfirmed) {
  }

  static final List<DataCategory> TELLS = List.of(DataCategory.WORK_CONTENT, DataCategory.RETURN_STATUS);
  static final String NEW = "new";

  private static final Set<Capacity> TELL_OF_WORK = EnumSet.of(Capacity.PATIENT, Capacity.TREATING_DOCTOR, Capacity.CLINICIAN, Capacity.OCCUPATIONAL_PHYSICIAN);
  private static final Set<Capacity> TELL_OF_INCAPACITY = EnumSet.of(Capacity.PATIENT, Capacity.TREATING_DOCTOR, Capacity.MEDECIN_CONSEIL, Capacity.MUTUALITY_STAFF);
  private static final List<String> KINDS = List.of("EMPLOYEE", "STATUTORY", "SELF_EMPLOYED", "UNEMPLOYED", "INTERIM");
  private static final List<String> SCHEMES = List.of("AMI_SALARIED", "AMI_SELF_EMPLOYED", "STATUTORY", "WORK_ACCIDENT");
  private static final String ENDED = "return-to-work.incapacity-ended.";

  static String changeOf(EngagementId file) {
    return "change-" + file;
  }

  static String incapacityIn(EngagementId file) {
    return "incapacity-" + file;
  }

  static String prolongationOf(IncapacityId incapacity) {
    return "prolongation-" + incapacity;
  }

  static String endOf(IncapacityId incapacity) {
    return "end-" + incapacity;
  }

  static WorkPage of(Pathways.Header header, Told told, Function<Codes.List, List<Coded>> codes, Rulebook rules, Typed typed, CarePage.@Nullable Trouble trouble, Words words) {
    var reader = words.reader().capacity();
    var name = header.identity() == null ? words.of("no-name") : header.identity().name().shown();
    return new WorkPage(header.pathway(), name, TELL_OF_WORK.contains(reader), TELL_OF_INCAPACITY.contains(reader),
        told.files().stream().map(file -> job(file.id(), told.entries(), words)).toList(),
        options("refer.engagement.", KINDS, words), options("refer.scheme.", SCHEMES, words),
        CarePage.choices(codes.apply(Codes.List.WORK_DEMANDS), words), CarePage.choices(codes.apply(Codes.List.WORK_RESOURCES), words),
        told.audiences().stream().collect(Collectors.toMap(Pathways.Audience::category, each -> AudienceMark.of(each, reader == Capacity.PATIENT ? words.of("you") : name, typed, words))),
        follows(Stream.of("R1", "R2").flatMap(rule -> rules.wordings(rule).stream()).toList(), words), words.today().toString(), typed, trouble);
  }

  /** Whether it is this form that was refused. */
  public boolean tries(String form) {
    return trouble != null && trouble.of().equals(form);
  }

  /** What is sent again is the same act. */
  public String act(String form, String fresh) {
    return tries(form) ? trouble.act() : fresh + "-" + form;
  }

  /** What was typed into that form, or what stands there at first. */
  public String value(String form, String field, @Nullable String atFirst) {
    return tries(form) ? typed.shown(field) : atFirst == null ? "" : atFirst;
  }

  public boolean picked(String form, String field, String code, @Nullable List<String> atFirst) {
    return tries(form) ? typed.has(field, code) : atFirst != null && atFirst.contains(code);
  }

  public @Nullable AudienceMark seen(String category) {
    return seenBy.get(DataCategory.valueOf(category));
  }

  private static Job job(EngagementId file, List<Entry> entries, Words words) {
    var about = be.jalon.contracts.Stream.of("return-to-work", file.value());
    var own = entries.stream().filter(entry -> entry.about().equals(about)).toList();
    var work = own.reversed().stream().map(entry -> entry.sections().workContent()).filter(Objects::nonNull).findFirst().orElse(null);
    var name = work == null ? "" : Stream.of(work.job(), work.employer()).filter(text -> text != null && !text.isBlank()).collect(Collectors.joining(" · "));
    return new Job(file, name.isEmpty() ? words.of("work.one") : name, work == null ? null : known(work, words), periods(own, words));
  }

  private static Known known(WorkContent work, Words words) {
    return new Known(new Telling(words).pieces(Sections.of(work)).stream().flatMap(piece -> piece.facts().stream()).toList(), text(work.job()), text(work.employer()),
        number(work.hoursPerWeek(), words), number(work.fullTimeHoursPerWeek(), words), work.demands(), work.resources(), text(work.note()));
  }

  /** Each as it was told last; a period that was told without its name, by an earlier version, is not shown: nothing could be done with it. */
  private static List<Period> periods(List<Entry> entries, Words words) {
    var periods = new LinkedHashMap<IncapacityId, Period>();
    for (var entry : entries) {
      var status = entry.sections().returnStatus();
      if (status != null && status.incapacity() != null && status.from() != null) {
        periods.put(status.incapacity(), period(status, status.incapacity(), status.from(), entry.kind().startsWith(ENDED), words));
      }
    }
    return List.copyOf(periods.values());
  }

  private static Period period(ReturnStatus status, IncapacityId id, LocalDate from, boolean over, Words words) {
    var until = status.until();
    return new Period(id, until == null ? words.of("period.from", words.date(from)) : words.of("period", words.date(from), words.date(until)),
        words.of(over ? "work.period.over" : until == null ? "work.period.open" : until.isBefore(words.today()) ? "work.period.run-out" : "work.period.certified"),
        from.toString(), until == null ? "" : until.toString(), !over);
  }

  /** Said once for all wordings that say the same, with each of them beside it. */
  static List<Follows> follows(List<Returns.Rule> wordings, Words words) {
    var said = new LinkedHashMap<String, List<Source>>();
    wordings.forEach(rule -> said.computeIfAbsent(words.of("work.follows." + rule.rule(), rule.daysOfTotalIncapacity()), _ -> new ArrayList<>()).add(source(rule, words)));
    return said.entrySet().stream().map(each -> new Follows(each.getKey(), List.copyOf(each.getValue()))).toList();
  }

  private static Source source(Returns.Rule rule, Words words) {
    var provenance = rule.provenance();
    return new Source(words.of("clock.rule", rule.rule(), words.date(provenance.validFrom())),
        provenance.schemes().stream().map(scheme -> words.known("scheme." + scheme, "scheme.unknown")).distinct().collect(Collectors.joining(", ")), provenance.source(),
        provenance.unconfirmed() != null && !provenance.unconfirmed().isEmpty());
  }

  private static List<Option> options(String prefix, List<String> codes, Words words) {
    return codes.stream().map(code -> new Option(code, words.of(prefix + code))).toList();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String number(@Nullable BigDecimal number, Words words) {
    return number == null ? "" : words.number(number);
  }
}
