package be.jalon.portal.coordinator;

import be.jalon.portal.login.Visitor;
import be.jalon.portal.services.Referrals;
import be.jalon.portal.words.Dictionary;
import java.util.Locale;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class CoordinatorController {

  private final Referrals referrals;
  private final Dictionary dictionary;

  CoordinatorController(Referrals referrals, Dictionary dictionary) {
    this.referrals = referrals;
    this.dictionary = dictionary;
  }

  @GetMapping("/network")
  String network(Visitor visitor, Locale locale, Model model) {
    var network = visitor.hat().organisation();
    if (network == null) {
      throw new AccessDeniedException("of no network");
    }
    model.addAttribute("page", CoordinatorPage.of(network, referrals.figures(network), dictionary.of(visitor, locale)));
    return "coordinator/network";
  }
}
