package be.jalon.portal.care;

import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReferralId;
import be.jalon.portal.services.Pathways;
import be.jalon.portal.services.Referrals;
import be.jalon.portal.services.Referrals.Role;
import be.jalon.portal.services.ServiceProblem;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** From a pathway to the care on it that is the reader's affair: of several, the one told of last. */
@Controller
class OfPathwayController {

  private final Pathways pathways;
  private final Referrals referrals;

  OfPathwayController(Pathways pathways, Referrals referrals) {
    this.pathways = pathways;
    this.referrals = referrals;
  }

  /** What has not been taken yet is answered among the requests. */
  @GetMapping("/care/of/{pathway}")
  String care(@PathVariable PathwayId pathway) {
    return find(pathway, EnumSet.of(Role.IN_CHARGE)).map(referral -> "redirect:/care/" + referral.id())
        .or(() -> find(pathway, EnumSet.of(Role.TRIAGE)).map(_ -> "redirect:/requests")).orElse("redirect:/pathways/" + pathway);
  }

  @GetMapping("/dangers/of/{pathway}")
  String dangers(@PathVariable PathwayId pathway) {
    return find(pathway, EnumSet.of(Role.IN_CHARGE, Role.SENDER, Role.TRIAGE)).map(referral -> "redirect:/dangers/" + referral.id()).orElse("redirect:/pathways/" + pathway);
  }

  private Optional<Referrals.Referral> find(PathwayId pathway, Set<Role> roles) {
    return pathways.one(pathway, null).header().care().reversed().stream().flatMap(this::one)
        .filter(referral -> referral.you().stream().anyMatch(roles::contains)).findFirst();
  }

  /** Of a care that is none of theirs the service tells nothing. */
  private Stream<Referrals.Referral> one(Pathways.Care care) {
    var about = care.about();
    if (!about.service().equals("referral")) {
      return Stream.empty();
    }
    try {
      return Stream.of(referrals.one(new ReferralId(about.id())));
    } catch (ServiceProblem _) {
      return Stream.empty();
    }
  }
}
