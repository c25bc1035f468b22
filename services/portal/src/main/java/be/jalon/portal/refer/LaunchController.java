package be.jalon.portal.refer;

import be.jalon.contracts.people.Capacity;
import be.jalon.portal.login.Visitor;
import be.jalon.portal.refer.LaunchLinks.Granted;
import be.jalon.portal.refer.LaunchLinks.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** A doctor's software opens a referral with the patient filled in. */
@Controller
class LaunchController {

  private final LaunchLinks links;
  private final LaunchKey key;
  private final Drafts drafts;
  private final Beginning beginning;

  LaunchController(LaunchLinks links, LaunchKey key, Drafts drafts, Beginning beginning) {
    this.links = links;
    this.key = key;
    this.drafts = drafts;
    this.beginning = beginning;
  }

  /** Leads on to the draft at once, so the link stays in no address bar. */
  @GetMapping("/refer/launch")
  String open(@RequestParam String request, Visitor visitor, Locale locale, Model model, HttpServletResponse response) {
    if (!visitor.is(Capacity.TREATING_DOCTOR)) {
      throw new AccessDeniedException("not as a treating doctor");
    }
    return switch (links.open(request, visitor)) {
      case Granted(var patient) -> "redirect:/refer/drafts/" + drafts.begin(visitor, beginning.form(patient, locale)).id();
      case Refused(var why) -> {
        response.setStatus(422);
        model.addAttribute("why", why);
        yield "refer/launch";
      }
    };
  }

  /** Whom to encrypt to; for everybody, since it opens nothing. */
  @GetMapping(path = "/refer/launch/key", produces = "application/jwk+json")
  @ResponseBody
  String key() {
    return key.published().toJSONString();
  }
}
