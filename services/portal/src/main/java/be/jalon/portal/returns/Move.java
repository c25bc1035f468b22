package be.jalon.portal.returns;

import be.jalon.contracts.ReturnId;
import be.jalon.contracts.people.Channel;
import be.jalon.contracts.people.Evidence;
import be.jalon.portal.services.Returns;
import be.jalon.portal.services.Returns.Agreement;
import be.jalon.portal.services.Returns.Asking;
import be.jalon.portal.services.Returns.Closure;
import be.jalon.portal.services.Returns.Completion;
import be.jalon.portal.services.Returns.Decline;
import be.jalon.portal.services.Returns.EmployersAnswer;
import be.jalon.portal.services.Returns.Grant;
import be.jalon.portal.services.Returns.Hours;
import be.jalon.portal.services.Returns.Offer;
import be.jalon.portal.services.Returns.Proof;
import be.jalon.portal.services.Returns.Refusal;
import be.jalon.portal.services.Returns.Relapse;
import be.jalon.portal.services.Returns.Relayed;
import be.jalon.portal.services.Returns.Standing;
import be.jalon.portal.services.Returns.Start;
import be.jalon.portal.services.Returns.StepBack;
import be.jalon.portal.services.Returns.Stop;
import be.jalon.portal.services.Returns.Through;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** What can be done on the page of a return: a form, and the command it becomes. In the order in which they are offered. */
public enum Move {
  GRANT(Offer.DECIDE),
  REFUSE(Offer.DECIDE),
  AGREE(Offer.AGREE),
  DECLINE(Offer.DECLINE),
  ASK(Offer.ASK_AUTHORISATION),
  START(Offer.START_STEP),
  HOURS(Offer.REPORT_HOURS),
  STEP_BACK(Offer.STEP_BACK),
  EMPLOYER(Offer.BRING_EMPLOYERS_ANSWER),
  STOP(Offer.STOP),
  RELAPSE(Offer.REPORT_RELAPSE),
  COMPLETE(Offer.COMPLETE),
  CLOSE(Offer.CLOSE);

  private final Offer offer;

  Move(Offer offer) {
    this.offer = offer;
  }

  boolean isOffered(Standing standing) {
    return standing.may(offer);
  }

  /** To somebody who writes down what the patient said, where it is not theirs to do anyway. */
  boolean isRelayed(Standing standing) {
    return standing.mayRelay().contains(offer) && !isOffered(standing);
  }

  /** @param act of the form. @throws Typed.NotUnderstood for what is missing or no date or number */
  ResponseEntity<Standing> send(Returns returns, String act, ReturnId id, Typed typed) {
    return switch (this) {
      case GRANT -> returns.grant(act, id, new Grant(typed.text("nature"), typed.number("hoursPerWeek"), Optional.ofNullable(typed.optional("conditions")).orElse(""),
          typed.date("from"), typed.date("until"), typed.number("medicalReductionPercent"), typed.has("workCompatible")));
      case REFUSE -> returns.refuse(act, id, new Refusal(typed.text("reason"), typed.optional("note"), typed.date("refusedOn")));
      case AGREE -> returns.agree(act, id, new Agreement(typed.whole("revision"), relayed(typed)));
      case DECLINE -> returns.decline(act, id, new Decline(typed.whole("revision"), typed.text("reason"), typed.optional("note"), relayed(typed)));
      case ASK -> returns.ask(act, id, new Asking(typed.date("askedOn"), typed.date("firstDay"), through(typed), relayed(typed)));
      case START -> returns.start(act, id, typed.whole("step"), new Start(typed.date("on"), relayed(typed)));
      case HOURS -> returns.report(act, id, new Hours(typed.date("weekOf"), typed.number("hours"), typed.optional("note"), relayed(typed)));
      case STEP_BACK -> returns.stepBack(act, id, new StepBack(typed.optional("reason")));
      case EMPLOYER -> returns.employerAnswers(act, id, new EmployersAnswer(typed.whole("revision"), typed.text("agrees").equals("true"), typed.optional("reason"), relayed(typed)));
      case STOP -> returns.stop(act, id, new Stop(typed.date("lastDay"), typed.text("reason"), relayed(typed)));
      case RELAPSE -> returns.relapse(act, id, new Relapse(typed.date("from"), relayed(typed)));
      case COMPLETE -> returns.complete(act, id, new Completion(typed.date("on")));
      case CLOSE -> returns.close(act, id, new Closure(typed.text("reason")));
    };
  }

  private static @Nullable Relayed relayed(Typed typed) {
    var evidence = typed.optional("evidence");
    return evidence == null ? null : new Relayed(new Proof(evidence.equals("SIGNED_PAPER") ? Evidence.Kind.SIGNED_PAPER : Evidence.Kind.SPOKEN, typed.date("evidenceOn")));
  }

  /** A receipt is of paper. */
  private static @Nullable Through through(Typed typed) {
    var receipt = typed.optional("receipt");
    return receipt == null ? null : new Through(Channel.Kind.PAPER, receipt);
  }
}
