package be.jalon.portal.consents;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.pathway.ConsentTerms.Purpose;
import be.jalon.portal.services.Pathways.Seat;
import be.jalon.portal.services.ServiceProblem;
import be.jalon.portal.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The form in which somebody is let see something, or refused it.
 *
 * @param whom it is given to; {@code role} what they are
 * @param closed what is never opened to somebody of that capacity, in one sentence; empty for nothing
 * @param difference what saving it would change; null while that was not asked for
 * @param errors what is to be put right; {@code about} which part of the form they are about
 */
public record ConsentForm(PathwayId id, Wish wish, String title, String whom, String role, List<Choice> choices, List<Choice> addressed, String closed, List<Purpose> purposes,
    @Nullable Difference difference, List<String> errors, Set<String> about) {

  /** @param tells what belongs to it, in a sentence */
  public record Choice(DataCategory category, String name, String tells, boolean chosen) {
  }

  static ConsentForm of(PathwayId id, Wish wish, Seat seat, Words words) {
    var phrases = new Phrases(words);
    var offered = offered(wish, seat);
    var addressed = addressed(wish, seat);
    offered.removeAll(addressed);
    var never = Arrays.stream(DataCategory.values()).filter(category -> !offered.contains(category) && !addressed.contains(category)).toList();
    var whom = wish.byNetwork() ? words.organisation(seat.organisation()) : phrases.whom(seat);
    return new ConsentForm(id, wish, words.of(wish.isChange() ? "consents.form.change" : "consents.form.new", whom), whom, phrases.role(seat),
        choices(offered, wish, phrases, words), choices(addressed, wish, phrases, words),
        never.isEmpty() ? "" : phrases.all(never), seat.openable() == null ? List.of() : seat.openable().purposes(),
        null, List.of(), Set.of());
  }

  private static List<Choice> choices(Set<DataCategory> categories, Wish wish, Phrases phrases, Words words) {
    return Phrases.ordered(categories).stream()
        .map(category -> new Choice(category, phrases.what(category), words.of("consents.tells." + category), wish.categories().contains(category))).toList();
  }

  /** To somebody who assesses, by name, and of it only what is addressed to them by name. */
  private static Set<DataCategory> addressed(Wish wish, Seat seat) {
    return seat.openable() == null || !wish.byName() ? Set.of() : Set.copyOf(seat.openable().ifAddressed());
  }

  /** To a person all that their capacity may receive, to a seat or network only what needs no name. What is agreed already can be chosen again. */
  private static Set<DataCategory> offered(Wish wish, Seat seat) {
    var offered = new TreeSet<>(wish.categories());
    if (seat.openable() != null) {
      seat.openable().atMost().stream().filter(category -> wish.byName() || !seat.openable().byNameOnly().contains(category)).forEach(offered::add);
    }
    return offered;
  }

  ConsentForm with(Difference found) {
    return new ConsentForm(id, wish, title, whom, role, choices, addressed, closed, purposes, found, List.of(), Set.of());
  }

  /** What the service says against it, in its words. */
  ConsentForm refused(ServiceProblem refused, Words words) {
    var problem = refused.problem();
    var fields = problem.fields();
    var said = new ArrayList<String>();
    fields.forEach(field -> said.add(field.detail()));
    if (said.isEmpty()) {
      said.add(problem.detail() != null ? problem.detail() : problem.title() != null ? problem.title() : words.of("problem.refused.title"));
    }
    return new ConsentForm(id, wish, title, whom, role, choices, addressed, closed, purposes, null, said,
        Set.copyOf(fields.stream().map(field -> field.field().replaceFirst("^with\\[0][.]", "")).toList()));
  }

  ConsentForm unreadable(String said) {
    return new ConsentForm(id, wish, title, whom, role, choices, addressed, closed, purposes, null, List.of(said), Set.of("until"));
  }
}
