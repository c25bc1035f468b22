package be.jalon.portal.care;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.sections.CareStatus;
import be.jalon.portal.services.Coded;
import be.jalon.portal.services.Pathways;
import be.jalon.portal.services.Referrals;
import be.jalon.portal.words.Codes;
import be.jalon.portal.services.ServiceProblem;
import be.jalon.portal.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The care as the clinician in charge tells of it.
 *
 * @param name whose care it is
 * @param stage how far it is; {@code since} for how long already
 * @param parts what may be told, each with who will see it
 * @param report who will see the report at the end
 * @param dangers how many dangers wait for somebody to see to them
 * @param typed what stands in the form
 */
public record CarePage(ReferralId referral, PathwayId pathway, String title, String name, Where where, String stage, String since, List<Part> parts, List<Choice> pauses,
    List<Choice> outcomes, AudienceMark report, long dangers, String today, Typed typed, @Nullable Trouble trouble) {

  /** Whether it may be told of, and what may be done about it. */
  public enum Where {
    BEFORE_THE_FIRST_APPOINTMENT, RUNNING, PAUSED, OVER;

    static Where of(CareStatus.@Nullable Stage stage) {
      return switch (stage) {
        case ACCEPTED -> BEFORE_THE_FIRST_APPOINTMENT;
        case IN_CARE -> RUNNING;
        case INTERRUPTED -> PAUSED;
        case null, default -> OVER;
      };
    }

    public boolean isOver() {
      return this == OVER;
    }
  }

  /** What is told in one section. @param lists what is picked in it */
  public record Part(DataCategory category, String title, String hint, boolean open, List<Pick> lists, AudienceMark audience) {

    /** Where words of one's own go. */
    public String note() {
      return beginning(category) + "note";
    }
  }

  /** Codes to pick from. @param field of the form */
  public record Pick(String field, String title, List<Choice> choices) {
  }

  /** @param remark what is to be known before choosing it; empty for nothing. @param warns whether that is a caution */
  public record Choice(String code, String name, String remark, boolean warns) {
  }

  /** What was refused. @param of which form */
  public record Trouble(String of, String title, List<String> whys, String act) {

    static Trouble of(String form, Typed typed, ServiceProblem.Problem problem) {
      return new Trouble(form, problem.title() == null ? "" : problem.title(), problem.whys(), typed.shown("act"));
    }

    /** @param key of the sentence that says of each field what cannot be read in it */
    static Trouble of(String form, Typed typed, Typed.Unreadable unreadable, String key, Words words) {
      return new Trouble(form, words.of("errors.title"), List.of(words.of(key + unreadable.getMessage())), typed.shown("act"));
    }
  }

  /** Whether it is this form that was refused. */
  public boolean tries(String form) {
    return trouble != null && trouble.of().equals(form);
  }

  /** What is sent again is the same act. */
  public String act(String form, String fresh) {
    return tries(form) ? trouble.act() : fresh;
  }

  private static final List<DataCategory> TOLD = List.of(DataCategory.CLINICAL, DataCategory.WORK_CAPACITY, DataCategory.TREATMENT, DataCategory.DIAGNOSIS, DataCategory.WORK_CONTENT,
      DataCategory.WORK_RELATIONS, DataCategory.CARE_STATUS);

  static List<DataCategory> categories() {
    return TOLD;
  }

  static CarePage of(Referrals.Referral referral, Pathways.Header header, List<Pathways.Audience> audiences, Function<Codes.List, List<Coded>> codes, Typed typed,
      @Nullable Trouble trouble, Words words) {
    var identity = header.identity();
    var patient = identity == null ? words.capacity(Capacity.PATIENT) : identity.name().shown();
    Map<DataCategory, AudienceMark> marks = audiences.stream().collect(Collectors.toMap(Pathways.Audience::category,
        each -> AudienceMark.of(each, patient, typed, words)));
    var parts = TOLD.stream().filter(marks::containsKey).map(category -> part(category, marks.get(category), codes, typed, words)).toList();
    return new CarePage(referral.id(), referral.pathway(), words.of("care.of", identity == null ? words.of("no-name") : identity.name().shown()),
        identity == null ? words.of("no-name") : identity.name().shown(), Where.of(referral.state()), referral.state() == null ? "" : words.of(referral.state()),
        words.lasting(referral.since()), parts, choices(codes.apply(Codes.List.INTERRUPTION_REASONS), words), choices(codes.apply(Codes.List.OUTCOMES), words),
        marks.get(DataCategory.CLINICAL), referral.concerns().stream().filter(Referrals.Concern::waits).count(), words.today().toString(), typed, trouble);
  }

  private static Part part(DataCategory category, AudienceMark audience, Function<Codes.List, List<Coded>> codes, Typed typed, Words words) {
    var lists = switch (category) {
      case CLINICAL -> List.of(pick("clinical.complaints", "fact.complaints", codes.apply(Codes.List.COMPLAINTS), words));
      case TREATMENT -> List.of(pick("treatment.interventions", "fact.interventions", codes.apply(Codes.List.INTERVENTIONS), words));
      case WORK_CONTENT -> List.of(pick("workContent.demands", "fact.demands", codes.apply(Codes.List.WORK_DEMANDS), words),
          pick("workContent.resources", "fact.resources", codes.apply(Codes.List.WORK_RESOURCES), words));
      case WORK_RELATIONS -> List.of(pick("workRelations.factors", "fact.work-relations", codes.apply(Codes.List.WORK_RELATIONS), words));
      default -> List.<Pick>of();
    };
    boolean first = category == DataCategory.CLINICAL;
    return new Part(category, words.of("care.part." + category), words.of("care.hint." + category), first || isTyped(category, typed), lists, audience);
  }

  /** What was typed is not hidden when the form is shown again. */
  private static boolean isTyped(DataCategory category, Typed typed) {
    var begins = beginning(category);
    return typed.fields().entrySet().stream().anyMatch(field -> field.getKey().startsWith(begins) && field.getValue().stream().anyMatch(value -> !value.isBlank()));
  }

  /** Of the names of its fields. */
  private static String beginning(DataCategory category) {
    return switch (category) {
      case CARE_STATUS -> "expectedOn";
      case WORK_CAPACITY -> "workCapacity.";
      case WORK_CONTENT -> "workContent.";
      case WORK_RELATIONS -> "workRelations.";
      default -> category.name().toLowerCase(Locale.ROOT) + ".";
    };
  }

  private static Pick pick(String field, String title, List<Coded> codes, Words words) {
    return new Pick(field, words.of(title), choices(codes, words));
  }

  static List<Choice> choices(List<Coded> codes, Words words) {
    return codes.stream().map(each -> new Choice(each.code(), each.label(words.language()),
        Stream.of(each.evidence(), each.caution()).filter(Objects::nonNull).map(remark -> remark.label(words.language())).collect(Collectors.joining(" · ")),
        each.caution() != null)).toList();
  }
}
