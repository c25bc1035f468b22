package be.jalon.contracts.sections;

import be.jalon.contracts.DataCategory;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an entry tells: at most one section per category. Redaction is dropping a section, so no field leaks because somebody forgot to mask it.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Sections(
    @Nullable Identity identity,
    @Nullable CareStatus careStatus,
    @Nullable ReturnStatus returnStatus,
    @Nullable WorkContent workContent,
    @Nullable WorkRelations workRelations,
    @Nullable Clinical clinical,
    @Nullable Safety safety,
    @Nullable Diagnosis diagnosis,
    @Nullable Treatment treatment,
    @Nullable WorkCapacity workCapacity,
    @Nullable ReturnPlan returnPlan,
    @Nullable ReportedHours reportedHours) {

  private static final Sections NONE = of();

  public static Sections none() {
    return NONE;
  }

  /** Nulls are passed over, so that optional pieces read as a list. @throws IllegalArgumentException for two sections of one category. */
  public static Sections of(@Nullable Section... sections) {
    return of(Arrays.asList(sections));
  }

  public static Sections of(List<? extends @Nullable Section> sections) {
    var given = sections.stream().filter(Objects::nonNull).toList();
    if (given.stream().map(Section::category).distinct().count() != given.size()) {
      throw new IllegalArgumentException("one section per category");
    }
    return new Sections(
        pick(given, Identity.class), pick(given, CareStatus.class), pick(given, ReturnStatus.class), pick(given, WorkContent.class),
        pick(given, WorkRelations.class), pick(given, Clinical.class), pick(given, Safety.class), pick(given, Diagnosis.class),
        pick(given, Treatment.class), pick(given, WorkCapacity.class), pick(given, ReturnPlan.class), pick(given, ReportedHours.class));
  }

  public List<Section> present() {
    return Stream.<@Nullable Section>of(identity, careStatus, returnStatus, workContent, workRelations, clinical, safety, diagnosis, treatment,
        workCapacity, returnPlan, reportedHours).<Section>mapMulti((section, keep) -> {
          if (section != null) {
            keep.accept(section);
          }
        }).toList();
  }

  public Set<DataCategory> categories() {
    var categories = EnumSet.noneOf(DataCategory.class);
    present().forEach(section -> categories.add(section.category()));
    return categories;
  }

  /** Only the sections that pass: the one way in which anything is redacted. */
  public Sections only(Predicate<DataCategory> open) {
    return of(present().stream().filter(section -> open.test(section.category())).toList());
  }

  @JsonIgnore
  public boolean isEmpty() {
    return present().isEmpty();
  }

  private static <S extends Section> @Nullable S pick(List<? extends @Nullable Section> sections, Class<S> kind) {
    return sections.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElse(null);
  }
}
