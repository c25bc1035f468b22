package be.jalon.portal.chart;

import be.jalon.contracts.sections.ReportedHours;
import be.jalon.contracts.sections.ReturnPlan.Step;
import be.jalon.portal.words.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A chart as lines and boxes, for one width of page: text in a drawing that is scaled would be too small on a phone.
 *
 * @param frame its name in the style sheet
 * @param steps boxes of the proposed steps. @param before of the steps agreed to before
 * @param worked bars of the hours reported; {@code over} where they are more than was planned
 */
public record Drawing(String frame, int width, int height, Box plot, List<Mark> hours, List<Mark> days, List<Box> before, List<Box> steps, List<Line> ceilings, List<Box> worked,
    @Nullable Mark today) {

  /** @param label empty where there is no room for it. @param middle of it, where its label stands */
  public record Box(String x, String y, String width, String height, String label, String middle, boolean over) {
  }

  public record Line(String x1, String x2, String y) {
  }

  /** @param at where on its axis. @param anchor of the label: {@code start}, {@code middle} or {@code end} */
  public record Mark(String at, String label, String anchor) {
  }

  enum Frame {
    WIDE(640, 250, 8), NARROW(340, 230, 4);

    private final int width;
    private final int height;
    private final int marks;

    Frame(int width, int height, int marks) {
      this.width = width;
      this.height = height;
      this.marks = marks;
    }
  }

  private static final int LEFT = 40;
  private static final int RIGHT = 12;
  private static final int TOP = 22;
  private static final int BOTTOM = 26;
  private static final int ROOM_FOR_A_LABEL = 34;
  private static final int ROOM_FOR_A_LETTER = 8;
  private static final int ROOM_FOR_A_MARK = 2;
  private static final int DAYS_OF_A_WORKING_WEEK = 5;

  static Drawing of(ReturnStory story, Frame frame, Words words) {
    var span = Span.of(story, words.today());
    return new Pencil(frame, span, highest(story), words).draw(story);
  }

  /** Full time, or whatever is more. */
  private static double highest(ReturnStory story) {
    var all = Stream.of(Stream.ofNullable(story.fullTimeHoursPerWeek()), story.steps().stream().map(Step::hoursPerWeek),
        story.terms().stream().map(term -> term.words().hoursPerWeek()), story.hours().stream().map(ReportedHours::hours)).flatMap(each -> each);
    return Math.max(5, all.mapToDouble(BigDecimal::doubleValue).max().orElse(0));
  }

  private record Pencil(Frame frame, Span span, double highest, Words words) {

    Drawing draw(ReturnStory story) {
      var steps = story.steps();
      var before = story.before() == null ? List.<Step>of() : story.before().steps();
      return new Drawing(frame.name().toLowerCase(Locale.ROOT), frame.width, frame.height,
          new Box(of(LEFT), of(TOP), of(frame.width - LEFT - RIGHT), of(frame.height - TOP - BOTTOM), "", "", false),
          hours(), days(), boxes(before), boxes(steps),
          story.terms().stream().filter(term -> term.until().isAfter(span.start()) && term.from().isBefore(span.end()))
              .map(term -> new Line(of(x(term.from())), of(x(term.until().plusDays(1))), of(y(term.words().hoursPerWeek().doubleValue())))).toList(),
          story.hours().stream().map(this::worked).toList(),
          span.shows(words.today()) ? mark(words.today(), words.of("chart.today")) : null);
    }

    private List<Mark> hours() {
      int every = highest > 20 ? 10 : 5;
      var marks = new ArrayList<Mark>();
      for (int hours = 0; hours <= highest; hours += every) {
        marks.add(new Mark(of(y(hours)), words.number(BigDecimal.valueOf(hours)), "end"));
      }
      if (highest % every > ROOM_FOR_A_MARK) {
        marks.add(new Mark(of(y(highest)), words.number(BigDecimal.valueOf(highest)), "end"));
      }
      return marks;
    }

    private List<Mark> days() {
      return span.marks(frame.marks).stream().map(day -> mark(day, words.shortDate(day))).toList();
    }

    private Mark mark(LocalDate day, String label) {
      double x = x(day);
      return new Mark(of(x), label, x < LEFT + ROOM_FOR_A_LABEL / 2.0 ? "start" : x > frame.width - RIGHT - ROOM_FOR_A_LABEL ? "end" : "middle");
    }

    /** An open step goes on beyond the edge. */
    private List<Box> boxes(List<Step> steps) {
      return steps.stream().filter(step -> step.from().isBefore(span.end()))
          .map(step -> box(x(step.from()), step.until() == null ? frame.width - RIGHT : x(step.until().plusDays(1)), step.hoursPerWeek(), false)).toList();
    }

    private Box worked(ReportedHours week) {
      boolean over = week.planned() != null && week.hours().compareTo(week.planned()) > 0;
      return box(x(week.weekOf()), x(week.weekOf().plusDays(DAYS_OF_A_WORKING_WEEK)), week.hours(), over);
    }

    private Box box(double from, double until, BigDecimal hours, boolean over) {
      double top = y(hours.doubleValue());
      var label = words.of("chart.h", words.number(hours));
      boolean hasRoom = until - from >= label.length() * ROOM_FOR_A_LETTER;
      return new Box(of(from), of(top), of(Math.max(1, until - from)), of(frame.height - BOTTOM - top), hasRoom ? label : "", of((from + until) / 2), over);
    }

    private double x(LocalDate day) {
      return LEFT + span.at(day) * (frame.width - LEFT - RIGHT);
    }

    private double y(double hours) {
      return TOP + (1 - hours / highest) * (frame.height - TOP - BOTTOM);
    }

    private static String of(double coordinate) {
      return String.format(Locale.ROOT, "%.1f", coordinate);
    }
  }
}
