package be.jalon.referral.web;

import be.jalon.aggregates.Outcome;
import be.jalon.aggregates.web.Answers;
import be.jalon.referral.Referral;
import be.jalon.referral.Referring;
import be.jalon.referral.Role;
import be.jalon.referral.web.Notices.Notice;
import be.jalon.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** A referral as this caller may know it, with what must be said beside it. */
final class Views {

  private final Referring referring;
  private final Notices notices;
  private final ConcernViews concernViews;

  Views(Referring referring, Notices notices, ConcernViews concernViews) {
    this.referring = referring;
    this.notices = notices;
    this.concernViews = concernViews;
  }

  ReferralView of(Referral referral, Caller caller, HttpServletRequest request) {
    var you = referring.rolesOf(caller, referral);
    boolean telephone = you.contains(Role.SENDER) && ReferralView.seesConcerns(you, caller.isSecretariat()) && referral.concerns().sendToTheTelephone();
    return ReferralView.of(referral, you, caller.isSecretariat(), telephone ? notices.pleaseTelephone(request) : null, concernViews);
  }

  ResponseEntity<ReferralView> ok(Outcome<Referral> outcome, Caller caller, HttpServletRequest request) {
    var now = outcome.orThrow();
    return Answers.ok(now, of(now.state(), caller, request));
  }

  /** Beside a danger it is said each time that Jalon is not an emergency channel. */
  ResponseEntity<ReferralView> withDanger(Outcome<Referral> outcome, Caller caller, HttpServletRequest request) {
    var now = outcome.orThrow();
    return Answers.ok(now, of(now.state(), caller, notices.notAnEmergencyChannel(request)));
  }

  ResponseEntity<ReferralView> created(Outcome<Referral> outcome, boolean danger, Caller caller, HttpServletRequest request) {
    var now = outcome.orThrow();
    @Nullable Notice notice = danger ? notices.notAnEmergencyChannel(request) : null;
    return Answers.created(now, URI.create("/referrals/" + now.id()), of(now.state(), caller, notice));
  }

  private ReferralView of(Referral referral, Caller caller, @Nullable Notice notice) {
    return ReferralView.of(referral, referring.rolesOf(caller, referral), caller.isSecretariat(), notice, concernViews);
  }
}
