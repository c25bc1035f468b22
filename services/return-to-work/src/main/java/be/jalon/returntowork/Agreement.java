package be.jalon.returntowork;

import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.sections.ReturnPlan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What was proposed, revision after revision, and what worker and employer answered. The last revision the worker agreed to is the plan; nobody can force one. */
public record Agreement(List<Proposal> proposals) {

  static final Agreement NOTHING_PROPOSED = new Agreement(List.of());

  public enum Answer { NONE, YES, NO }

  /**
   * @param by in whose quality it was proposed
   * @param newRequestNeeded whether it changes what was asked of the médecin-conseil (rule R8)
   */
  public record Proposal(ReturnPlan plan, Capacity by, Answer worker, Answer employer, boolean newRequestNeeded) {

    public int revision() {
      return plan.revision();
    }

    Proposal worker(Answer answer) {
      return new Proposal(plan, by, answer, employer, newRequestNeeded);
    }

    Proposal employer(Answer answer) {
      return new Proposal(plan, by, worker, answer, newRequestNeeded);
    }

    /** Who has to think again when this is turned down. */
    Capacity thinksAgain() {
      return by == Capacity.PATIENT ? Capacity.TREATING_DOCTOR : by;
    }
  }

  public Agreement {
    proposals = List.copyOf(proposals);
  }

  public Optional<Proposal> current() {
    return proposals.isEmpty() ? Optional.empty() : Optional.of(proposals.getLast());
  }

  /** What steps are taken from. */
  public Optional<ReturnPlan> agreed() {
    return proposals.reversed().stream().filter(proposal -> proposal.worker() == Answer.YES).findFirst().map(Proposal::plan);
  }

  ReturnPlan plan(int revision) {
    return proposals.get(revision - 1).plan();
  }

  Agreement propose(Draft draft, Capacity by, boolean newRequestNeeded) {
    var proposal = new Proposal(draft.as(proposals.size() + 1), by, Answer.NONE, Answer.NONE, newRequestNeeded);
    return new Agreement(Stream.concat(proposals.stream(), Stream.of(proposal)).toList());
  }

  Agreement current(Proposal answered) {
    return new Agreement(Stream.concat(proposals.stream().limit(proposals.size() - 1L), Stream.of(answered)).toList());
  }

  /** What stands against answering to that revision. */
  Optional<Objection> objection(int revision) {
    if (proposals.isEmpty()) {
      return Optional.of(new Objection(ReturnRefusal.NOTHING_PROPOSED, null));
    }
    if (revision < 1 || revision > proposals.size()) {
      return Optional.of(new Objection(ReturnRefusal.REVISION_UNKNOWN, "revision"));
    }
    return revision == proposals.size() ? Optional.empty() : Optional.of(new Objection(ReturnRefusal.REVISION_SUPERSEDED, "revision"));
  }
}
