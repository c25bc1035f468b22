package be.jalon.portal.care;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.Release;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.sections.Clinical;
import be.jalon.contracts.sections.Diagnosis;
import be.jalon.contracts.sections.Section;
import be.jalon.contracts.sections.Sections;
import be.jalon.contracts.sections.Treatment;
import be.jalon.contracts.sections.WorkCapacity;
import be.jalon.contracts.sections.WorkContent;
import be.jalon.contracts.sections.WorkRelations;
import be.jalon.portal.Garbled;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From what was typed to sections and to whom they are released. A section of which nothing was typed is none. */
record Writing(Typed typed) {

  Sections sections() {
    return Sections.of(clinical(), diagnosis(), treatment(), workContent(), workRelations(), workCapacity());
  }

  /** Only where the author chose something else than what goes by itself. */
  Map<DataCategory, Release> releases(Collection<DataCategory> written) {
    var releases = new EnumMap<DataCategory, Release>(DataCategory.class);
    written.forEach(category -> {
      var usual = capacities("usual." + category);
      var chosen = capacities("to." + category);
      var named = typed.all("named." + category).stream().map(PersonKey::new).collect(Collectors.toSet());
      var withheld = withheld("withheld." + category);
      if (typed.knows("usual." + category) && (!chosen.equals(usual) || !named.isEmpty() || withheld != null)) {
        releases.put(category, new Release(chosen, named, withheld));
      }
    });
    return releases;
  }

  private @Nullable Clinical clinical() {
    return told(new Clinical(List.of(), typed.all("clinical.complaints"), typed.text("clinical.note")), typed.all("clinical.complaints"), typed.text("clinical.note"));
  }

  private @Nullable Diagnosis diagnosis() {
    var text = typed.text("diagnosis.text");
    return text == null ? null : new Diagnosis(text, typed.text("diagnosis.code"), typed.text("diagnosis.code") == null ? null : "ICD-10");
  }

  private @Nullable Treatment treatment() {
    var interventions = typed.all("treatment.interventions");
    return told(new Treatment(interventions, typed.text("treatment.note")), interventions, typed.text("treatment.note"));
  }

  private @Nullable WorkContent workContent() {
    var demands = typed.all("workContent.demands");
    var resources = typed.all("workContent.resources");
    var note = typed.text("workContent.note");
    return told(new WorkContent(null, null, null, null, demands, resources, note), demands, resources, note);
  }

  private @Nullable WorkRelations workRelations() {
    var factors = typed.all("workRelations.factors");
    return told(new WorkRelations(factors, typed.text("workRelations.note")), factors, typed.text("workRelations.note"));
  }

  private @Nullable WorkCapacity workCapacity() {
    var limits = typed.lines("workCapacity.limits");
    var hours = typed.number("workCapacity.hours");
    var note = typed.text("workCapacity.note");
    return told(new WorkCapacity(limits, hours, typed.day("workCapacity.from"), typed.day("workCapacity.until"), note), limits, hours, note);
  }

  /** Lists that hold something, and texts and numbers that are there, tell something. */
  private static <S extends Section> @Nullable S told(S section, @Nullable Object... pieces) {
    return Stream.of(pieces).filter(Objects::nonNull).anyMatch(piece -> !(piece instanceof List<?> list && list.isEmpty())) ? section : null;
  }

  private Set<Capacity> capacities(String field) {
    var capacities = EnumSet.noneOf(Capacity.class);
    typed.all(field).stream().flatMap(each -> Arrays.stream(each.split(","))).filter(each -> !each.isBlank()).forEach(each -> capacities.add(Garbled.unless(Capacity::valueOf, each)));
    return capacities;
  }

  private Release.@Nullable Withholding withheld(String field) {
    var ground = typed.text(field);
    return ground == null ? null : Garbled.unless(Release.Withholding::valueOf, ground);
  }
}
