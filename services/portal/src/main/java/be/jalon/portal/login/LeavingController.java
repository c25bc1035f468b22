package be.jalon.portal.login;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** The page between logging out here and at the issuer: a form that sends itself, or is sent by hand where no script runs. */
@Controller
class LeavingController {

  static final String PATH = "/goodbye/issuer";

  @PostMapping(PATH)
  String leaving(@RequestAttribute(ThroughTheIssuer.LEAVING) ThroughTheIssuer.Leaving leaving, Model model) {
    model.addAttribute("leaving", leaving);
    return "login/leaving";
  }
}
