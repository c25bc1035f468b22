package be.jalon.portal.problems;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** For whoever has logged out, or could not log in. */
@Controller
class GoodbyeController {

  @GetMapping("/goodbye")
  String goodbye() {
    return "problems/goodbye";
  }
}
