package be.jalon.portal.chart;

import be.jalon.contracts.Stream;
import be.jalon.contracts.sections.ReportedHours;
import be.jalon.contracts.sections.ReturnPlan;
import be.jalon.contracts.sections.ReturnPlan.Authorisation;
import be.jalon.contracts.sections.ReturnPlan.Step;
import be.jalon.contracts.sections.ReturnStatus;
import be.jalon.portal.services.Pathways.Entry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the entries of one return tell its reader, folded to what can be drawn.
 *
 * @param plan the last that was proposed; null where the reader sees none
 * @param standing what the worker said to it
 * @param employerAnswered whether the employer's answer to it was brought in
 * @param before the plan that was agreed to before the last one was proposed, and goes on until that one is
 * @param terms what the médecin-conseil authorised, first to last; a refusal ends what ran
 * @param hours that were reported, by week; a later report for a week takes the place of the earlier
 */
public record ReturnStory(@Nullable ReturnPlan plan, Standing standing, boolean employerAnswered, @Nullable ReturnPlan before, List<Term> terms,
    List<ReportedHours> hours, @Nullable BigDecimal fullTimeHoursPerWeek) {

  public enum Standing { DRAFT, PROPOSED, AGREED, DECLINED }

  /** @param until last day, inclusive */
  public record Term(LocalDate from, LocalDate until, Authorisation words) {
  }

  public static final ReturnStory NOTHING = new ReturnStory(null, Standing.PROPOSED, false, null, List.of(), List.of(), null);

  public ReturnStory {
    terms = List.copyOf(terms);
    hours = List.copyOf(hours);
  }

  /** @param entries in the order in which they happened. @param about the file of which this is; returns in it come one after the other, and this is of the last */
  public static ReturnStory of(List<Entry> entries, Stream about) {
    var story = NOTHING;
    for (var entry : entries) {
      if (entry.about().equals(about)) {
        story = story.after(entry);
      }
    }
    return story;
  }

  /** The same, with a plan that somebody is writing in place of the last. */
  public ReturnStory drafted(ReturnPlan draft) {
    return new ReturnStory(draft, Standing.DRAFT, false, standing == Standing.AGREED ? plan : before, terms, hours, draft.fullTimeHoursPerWeek());
  }

  public boolean isEmpty() {
    return steps().isEmpty() && terms.isEmpty() && hours.isEmpty();
  }

  public List<Step> steps() {
    return plan == null ? List.of() : plan.steps();
  }

  private ReturnStory after(Entry entry) {
    var sections = entry.sections();
    var story = entry.kind().startsWith("return-to-work.procedure-opened") ? NOTHING : this;
    if (sections.returnPlan() != null) {
      story = story.told(sections.returnPlan());
    }
    if (sections.reportedHours() != null) {
      story = story.reported(sections.reportedHours());
    }
    return sections.returnStatus() == null ? story : story.became(sections.returnStatus());
  }

  private ReturnStory told(ReturnPlan told) {
    var granted = told.authorisation() == null ? terms : plus(terms, new Term(told.authorisation().from(), told.authorisation().until(), told.authorisation()));
    return told.steps().isEmpty()
        ? new ReturnStory(plan, standing, employerAnswered, before, granted, hours, told.fullTimeHoursPerWeek())
        : new ReturnStory(told, Standing.PROPOSED, false, standing == Standing.AGREED ? plan : before, granted, hours, told.fullTimeHoursPerWeek());
  }

  private ReturnStory reported(ReportedHours week) {
    var weeks = new TreeMap<LocalDate, ReportedHours>();
    hours.forEach(each -> weeks.put(each.weekOf(), each));
    weeks.put(week.weekOf(), week);
    return new ReturnStory(plan, standing, employerAnswered, before, terms, List.copyOf(weeks.values()), fullTimeHoursPerWeek);
  }

  private ReturnStory became(ReturnStatus status) {
    return switch (status.stage()) {
      case AGREED -> new ReturnStory(plan, Standing.AGREED, employerAnswered, null, terms, hours, fullTimeHoursPerWeek);
      case DECLINED -> new ReturnStory(plan, Standing.DECLINED, employerAnswered, before, terms, hours, fullTimeHoursPerWeek);
      case EMPLOYER_ANSWERED -> new ReturnStory(plan, standing, true, before, terms, hours, fullTimeHoursPerWeek);
      case AUTHORISATION_REFUSED -> new ReturnStory(plan, standing, employerAnswered, before, endedBy(status.from()), hours, fullTimeHoursPerWeek);
      case null, default -> this;
    };
  }

  private List<Term> endedBy(@Nullable LocalDate refusedOn) {
    return refusedOn == null ? terms : terms.stream().filter(term -> !term.from().isAfter(refusedOn))
        .map(term -> term.until().isAfter(refusedOn) ? new Term(term.from(), refusedOn, term.words()) : term).toList();
  }

  private static <T> List<T> plus(List<T> list, T more) {
    var longer = new ArrayList<>(list);
    longer.add(more);
    return longer;
  }
}
