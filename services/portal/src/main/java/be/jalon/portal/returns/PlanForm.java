package be.jalon.portal.returns;

import be.jalon.contracts.sections.ReturnPlan;
import be.jalon.contracts.sections.ReturnPlan.Step;
import be.jalon.contracts.sections.ReturnStatus.Procedure;
import be.jalon.portal.services.Returns;
import be.jalon.portal.words.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Steps as somebody types them: texts, until they can be read.
 *
 * @param unit what the numbers of the steps are: hours a week, or percent of full time
 */
public record PlanForm(Procedure procedure, Unit unit, String fullTime, List<Row> rows, String note) {

  public enum Unit { HOURS, PERCENT }

  public record Row(String from, String until, String amount, String tasks, String conditions) {

    static final Row EMPTY = new Row("", "", "", "", "");

    boolean isEmpty() {
      return equals(EMPTY);
    }
  }

  private static final String USUAL_FULL_TIME = "38";
  private static final int DAYS_TO_PREPARE = 7;
  private static final int MOST_ROWS = 50;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public PlanForm {
    rows = List.copyOf(rows);
  }

  /** Two steps to begin with, the first on a Monday that leaves time to ask; the hours are the proposer's to say. */
  static PlanForm empty(@Nullable BigDecimal fullTime, Words words) {
    var monday = words.today().plusDays(DAYS_TO_PREPARE).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    return new PlanForm(Procedure.AUTHORISED_RESUMPTION, Unit.HOURS, fullTime == null ? USUAL_FULL_TIME : words.number(fullTime),
        List.of(new Row(monday.toString(), monday.plusDays(27).toString(), "", "", ""), new Row(monday.plusDays(28).toString(), "", "", "", "")), "");
  }

  static PlanForm of(ReturnPlan plan, Words words) {
    return new PlanForm(Procedure.AUTHORISED_RESUMPTION, Unit.HOURS, words.number(plan.fullTimeHoursPerWeek()), plan.steps().stream().map(step -> new Row(step.from().toString(),
        step.until() == null ? "" : step.until().toString(), words.number(step.hoursPerWeek()), or(step.tasks()), or(step.conditions()))).toList(), or(plan.note()));
  }

  static PlanForm of(MultiValueMap<String, String> fields) {
    var rows = new ArrayList<Row>();
    for (int i = 0; i < Math.min(MOST_ROWS, fields.getOrDefault("from", List.of()).size()); i++) {
      rows.add(new Row(at(fields, "from", i), at(fields, "until", i), at(fields, "amount", i), at(fields, "tasks", i), at(fields, "conditions", i)));
    }
    return new PlanForm("INFORMAL".equals(fields.getFirst("procedure")) ? Procedure.INFORMAL : Procedure.AUTHORISED_RESUMPTION,
        "PERCENT".equals(fields.getFirst("unit")) ? Unit.PERCENT : Unit.HOURS, at(fields, "fullTime", 0), rows, at(fields, "note", 0));
  }

  /** One more step, beginning where the last one ends. */
  PlanForm withOneMore() {
    var from = rows.isEmpty() ? "" : date(rows.getLast().until()).map(until -> until.plusDays(1).toString()).orElse("");
    var more = new ArrayList<>(rows);
    more.add(new Row(from, "", "", rows.isEmpty() ? "" : rows.getLast().tasks(), rows.isEmpty() ? "" : rows.getLast().conditions()));
    return with(more);
  }

  PlanForm without(int row) {
    var fewer = new ArrayList<>(rows);
    if (row >= 0 && row < fewer.size()) {
      fewer.remove(row);
    }
    return with(fewer);
  }

  /** What can be drawn of it already. */
  Optional<ReturnPlan> drawable() {
    return number(fullTime).filter(hours -> hours.signum() > 0)
        .map(hours -> new ReturnPlan(1, hours, rows.stream().flatMap(row -> step(row, hours).stream()).filter(PlanForm::canBeDrawn).toList(), null, null))
        .filter(plan -> !plan.steps().isEmpty());
  }

  /** Fields that cannot be read, by path; a row nobody began is none. */
  Set<String> unreadable() {
    var fields = new LinkedHashSet<String>();
    if (number(fullTime).isEmpty()) {
      fields.add("fullTimeHoursPerWeek");
    }
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      if (!row.isEmpty()) {
        if (date(row.from()).isEmpty()) {
          fields.add("steps[" + i + "].from");
        }
        if (!row.until().isEmpty() && date(row.until()).isEmpty()) {
          fields.add("steps[" + i + "].until");
        }
        if (number(row.amount()).isEmpty()) {
          fields.add("steps[" + i + "].hoursPerWeek");
        }
      }
    }
    return fields;
  }

  /** As it is sent: the service finds what is wrong with it. @throws java.util.NoSuchElementException while something is unreadable */
  Returns.Plan plan() {
    var hours = number(fullTime).orElseThrow();
    return new Returns.Plan(hours, rows.stream().filter(row -> !row.isEmpty()).map(row -> step(row, hours).orElseThrow()).toList(), note.isBlank() ? null : note.strip());
  }

  private PlanForm with(List<Row> next) {
    return new PlanForm(procedure, unit, fullTime, next, note);
  }

  private Optional<Step> step(Row row, BigDecimal full) {
    return date(row.from()).flatMap(from -> number(row.amount()).map(amount -> new Step(from, date(row.until()).orElse(null), hours(amount, full), text(row.tasks()), text(row.conditions()))));
  }

  private BigDecimal hours(BigDecimal amount, BigDecimal full) {
    return unit == Unit.HOURS ? amount : amount.multiply(full).divide(HUNDRED, 2, RoundingMode.HALF_UP).stripTrailingZeros();
  }

  private static boolean canBeDrawn(Step step) {
    return step.hoursPerWeek().signum() > 0 && step.hoursPerWeek().compareTo(BigDecimal.valueOf(168)) <= 0 && (step.until() == null || !step.until().isBefore(step.from()));
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text.strip().replace(',', '.')));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static String at(MultiValueMap<String, String> fields, String name, int i) {
    var values = fields.getOrDefault(name, List.of());
    return i < values.size() ? values.get(i) : "";
  }

  private static @Nullable String text(String text) {
    return text.isBlank() ? null : text.strip();
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }
}
