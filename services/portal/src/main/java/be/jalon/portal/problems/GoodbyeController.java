package be.jalon.portal.problems;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** For whoever has logged out, or could not log in. */
@Controller
class GoodbyeController {

  @GetMapping("/goodbye")
  String goodbye() {
    return "problems/goodbye";
  }

  /** The identity provider does not answer: that is nobody's fault who stands at the door. */
  @GetMapping(path = "/goodbye", params = "away")
  String away(Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
    model.addAttribute("kind", "identity");
    model.addAttribute("here", "/");
    return "problems/problem";
  }
}
