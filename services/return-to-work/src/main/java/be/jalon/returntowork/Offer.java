package be.jalon.returntowork;

import be.jalon.contracts.people.Capacity;
import be.jalon.returntowork.Agreement.Answer;
import be.jalon.returntowork.Course.Work;
import be.jalon.returntowork.Permission.Standing;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * What somebody may do with a return as it stands. What is not offered would be refused; what is offered may still be refused for what it says: a date, hours, the
 * authorisation that a step needs.
 */
public enum Offer {
  PROPOSE(Right.PROPOSE, it -> it.agreement().current().isEmpty()),
  REVISE(Right.PROPOSE, it -> it.agreement().current().isPresent()),
  AGREE(Right.AGREE, it -> it.agreement().current().filter(proposal -> proposal.worker() != Answer.YES).isPresent()),
  DECLINE(Right.DECLINE, it -> it.agreement().current().filter(proposal -> proposal.worker() != Answer.NO).isPresent()),
  BRING_EMPLOYERS_ANSWER(Right.BRING_EMPLOYERS_YES, it -> it.agreement().current().isPresent()),
  ASK_AUTHORISATION(Right.ASK_AUTHORISATION, Offer::mayBeAsked),
  DECIDE(Right.DECIDE, it -> it.permission().standing() instanceof Standing.Asked),
  RESUME(Right.TELL_OF_DAYS_WORKED, it -> !it.atWork() && mayBegin(it)),
  START_STEP(Right.TELL_OF_DAYS_WORKED, Offer::mayBegin),
  STEP_BACK(Right.STEP_BACK, it -> it.atWork() && it.course().running().step() > 1),
  REPORT_HOURS(Right.TELL_OF_DAYS_WORKED, it -> !(it.course().work() instanceof Work.NotResumed)),
  STOP(Right.STOP, Return::atWork),
  REPORT_RELAPSE(Right.REPORT_RELAPSE, Return::atWork),
  COMPLETE(Right.END, Return::atWork),
  CLOSE(Right.END, _ -> true);

  private final Right right;
  private final Predicate<Return> stands;

  Offer(Right right, Predicate<Return> stands) {
    this.right = right;
    this.stands = stands;
  }

  /** In their own quality. */
  public static List<Offer> to(Capacity capacity, Return it) {
    return Arrays.stream(values()).filter(offer -> offer.right.of(capacity) && offer.standsOpen(it)).toList();
  }

  /** By writing down what the patient said or signed. */
  public static List<Offer> toRelay(Capacity capacity, Return it) {
    return Arrays.stream(values()).filter(offer -> offer.right.relayedBy(capacity) && offer.standsOpen(it)).toList();
  }

  boolean standsOpen(Return it) {
    return it.open() && stands.test(it);
  }

  private static boolean mayBeAsked(Return it) {
    return !it.informal() && it.agreement().current().filter(proposal -> proposal.worker() != Answer.NO && !isAskedFor(it, proposal.revision())).isPresent();
  }

  private static boolean isAskedFor(Return it, int revision) {
    return it.permission().standing() instanceof Standing.Asked(var pending) && pending.revision() == revision;
  }

  /** Without an agreed plan nothing begins, nor without anything asked for. */
  private static boolean mayBegin(Return it) {
    return it.agreement().agreed().filter(plan -> it.course().stepOf(plan.revision()) < plan.steps().size()).isPresent()
        && (it.informal() || !it.permission().terms().isEmpty() || it.permission().standing() instanceof Standing.Asked)
        && !(it.permission().standing() instanceof Standing.Refused);
  }
}
