package be.jalon.portal.login;

import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody changes in what quality they look and act; they begin with their pathways again. */
@Controller
class HatController {

  private final Visitors visitors;

  HatController(Visitors visitors) {
    this.visitors = visitors;
  }

  @PostMapping("/hat")
  String wear(@RequestParam String hat, Visitor visitor, HttpSession session) {
    visitors.wear(hat, visitor, session);
    return "redirect:/";
  }
}
