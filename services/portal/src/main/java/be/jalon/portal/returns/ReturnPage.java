package be.jalon.portal.returns;

import be.jalon.contracts.EngagementId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReturnId;
import be.jalon.contracts.Stream;
import be.jalon.contracts.sections.Ball;
import be.jalon.contracts.sections.LegalClock;
import be.jalon.portal.chart.ReturnChart;
import be.jalon.portal.chart.ReturnStory;
import be.jalon.portal.pathways.PathwayPage;
import be.jalon.portal.pathways.Reading;
import be.jalon.portal.pathways.Rulebook;
import be.jalon.portal.pathways.Telling;
import be.jalon.portal.services.Pathways;
import be.jalon.portal.services.Returns.Authorised;
import be.jalon.portal.services.Returns.File;
import be.jalon.portal.services.Returns.Life;
import be.jalon.portal.services.Returns.Offer;
import be.jalon.portal.services.Returns.Proposed;
import be.jalon.portal.services.Returns.Standing;
import be.jalon.portal.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The returns of one pathway, as their reader may see them.
 *
 * @param workKnown whether any working relation is recorded: a return is one to it
 * @param begin files in which the reader may begin one
 * @param live from where the stream goes on
 */
public record ReturnPage(PathwayId id, String title, List<Course> courses, boolean workKnown, List<EngagementId> begin, String live) {

  /** What a return is like on one side of it. */
  public record State(String label, String said) {
  }

  /**
   * One return.
   *
   * @param told whether the reader is told of it on the pathway: where they are not, its state is not theirs to know here either
   * @param overdue a decision that should have been there: never a yes
   * @param now what can be done now, foremost first; {@code more} what can be done besides; {@code relayed} what can be written down that the patient does
   * @param mayPlan whether the reader may propose steps, or others in their place
   */
  public record Course(ReturnId id, EngagementId file, boolean told, boolean yours, String turn, String since, List<State> states, boolean overdue, List<PathwayPage.Clock> clocks,
      List<ReturnChart> charts, List<Move> now, List<Move> more, List<Move> relayed, boolean mayPlan, boolean revises, FormDefaults forms) {

    /** @param failed return and move, as {@link #form} names them; null for none */
    public boolean failedIn(List<Move> moves, @Nullable String failed) {
      return moves.stream().anyMatch(move -> form(id, move).equals(failed));
    }
  }

  /** By which name one of its forms is known. */
  static String form(ReturnId id, Move move) {
    return id + ":" + move;
  }

  private static final String SERVICE = "return-to-work";
  private static final int SOON = 7;

  static ReturnPage of(Pathways.Overview overview, Reading.Told told, List<Standing> standings, List<File> files, Rulebook rules, Words words) {
    var header = overview.header();
    return new ReturnPage(header.pathway(), header.identity() == null ? words.of("no-name") : header.identity().name().shown(),
        lastOfEachFile(standings).stream().map(standing -> course(standing, header, told.entries(), rules, words)).toList(),
        !files.isEmpty(), files.stream().filter(file -> Boolean.TRUE.equals(file.mayBegin())).map(File::id).toList(), told.live());
  }

  static Stream stream(EngagementId file) {
    return Stream.of(SERVICE, file.value());
  }

  /** One runs at a time; what came before it is told by the pathway's timeline. */
  private static List<Standing> lastOfEachFile(List<Standing> standings) {
    var last = new ArrayList<Standing>();
    for (var standing : standings) {
      last.removeIf(other -> other.engagement().equals(standing.engagement()) && other.state() != Life.OPEN);
      if (last.stream().noneMatch(other -> other.engagement().equals(standing.engagement()))) {
        last.add(standing);
      }
    }
    return last;
  }

  private static Course course(Standing standing, Pathways.Header header, List<Pathways.Entry> entries, Rulebook rules, Words words) {
    var about = stream(standing.engagement());
    var story = ReturnStory.of(entries, about);
    var forms = FormDefaults.of(standing, story, words);
    var now = now(standing, story, forms, words);
    var more = EnumSet.allOf(Move.class);
    more.removeIf(move -> now.contains(move) || !move.isOffered(standing));
    var owner = standing.owner();
    boolean open = standing.state() == Life.OPEN;
    boolean told = header.returns().stream().anyMatch(each -> each.about().equals(about));
    return new Course(standing.id(), standing.engagement(), told, open && owner.capacity() == words.reader().capacity(),
        open ? new Telling(words).ball(new Ball(owner.capacity(), owner.since(), null)) : words.of(standing.state() == Life.COMPLETED ? "return.ended.COMPLETED" : "return.ended.CLOSED"), words.lasting(owner.since()),
        states(standing, words), told && standing.authorisation() == Authorised.PENDING_OVERDUE, clocks(header, about, rules, words), ReturnChart.of(story, words), List.copyOf(now),
        List.copyOf(more), Arrays.stream(Move.values()).filter(move -> move.isRelayed(standing)).toList(), standing.may(Offer.PROPOSE) || standing.may(Offer.REVISE), standing.may(Offer.REVISE), forms);
  }

  /** What is due; everything else that may be done waits folded. */
  private static Set<Move> now(Standing standing, ReturnStory story, FormDefaults forms, Words words) {
    var now = EnumSet.allOf(Move.class);
    now.removeIf(move -> !move.isOffered(standing) || !switch (move) {
      case GRANT, REFUSE, HOURS, STEP_BACK -> true;
      case AGREE, DECLINE -> standing.proposal() == Proposed.PROPOSED;
      case ASK -> standing.proposal() == Proposed.AGREED && (standing.newRequestNeeded() || standing.authorisation() == Authorised.NOT_ASKED
          || standing.authorisation() == Authorised.REFUSED || standing.authorisation() == Authorised.EXPIRED);
      case START -> standing.step() == 0 || !forms.nextStepFrom().isAfter(words.today().plusDays(SOON));
      case EMPLOYER -> standing.proposal() == Proposed.AGREED && !story.employerAnswered() && standing.step() == 0;
      case STOP, RELAPSE, COMPLETE, CLOSE -> false;
    });
    return now;
  }

  private static List<State> states(Standing standing, Words words) {
    var states = new ArrayList<State>();
    if (standing.proposal() != null) {
      states.add(new State(words.of("return.side.proposal"), words.of(standing.proposal())));
    }
    if (standing.authorisation() != null) {
      states.add(new State(words.of("return.side.authorisation"), words.of(standing.authorisation()) + (standing.newRequestNeeded() ? " · " + words.of("return.new-request") : "")));
    }
    if (standing.work() != null) {
      states.add(new State(words.of("return.side.work"), words.of(standing.work()) + (standing.step() > 0 ? " · " + words.of("return.at-step", standing.step()) : "")));
    }
    return states;
  }

  private static List<PathwayPage.Clock> clocks(Pathways.Header header, Stream about, Rulebook rules, Words words) {
    return header.returns().stream().filter(each -> each.about().equals(about)).flatMap(each -> each.clocks().stream()).sorted(Comparator.comparing(LegalClock::due))
        .map(clock -> PathwayPage.clock(clock, rules, words)).toList();
  }
}
