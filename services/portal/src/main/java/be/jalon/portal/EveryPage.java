package be.jalon.portal;

import be.jalon.contracts.people.Capacity;
import be.jalon.portal.login.Hat;
import be.jalon.portal.login.Visitor;
import be.jalon.portal.login.Visitors;
import be.jalon.portal.words.Speaking;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout needs on every page. */
@ControllerAdvice
class EveryPage {

  private final Visitors visitors;
  private final PortalProperties portal;
  private final MessageSource texts;

  EveryPage(Visitors visitors, PortalProperties portal, MessageSource texts) {
    this.visitors = visitors;
    this.texts = texts;
    this.portal = portal;
  }

  @ModelAttribute("visitor")
  @Nullable Visitor visitor(HttpServletRequest request) {
    return visitors.of(SecurityContextHolder.getContext().getAuthentication(), request.getSession(false)).orElse(null);
  }

  /** @param words what it is called, to choose it by */
  public record HatChoice(String code, String words, boolean worn) {
  }

  @ModelAttribute("hats")
  List<HatChoice> hats(HttpServletRequest request, Locale locale) {
    var visitor = visitor(request);
    return visitor == null ? List.of() : visitor.hats().stream()
        .map(hat -> new HatChoice(hat.code(), words(hat, locale), hat.equals(visitor.hat()))).toList();
  }

  private String words(Hat hat, Locale locale) {
    var capacity = texts.getMessage("Capacity." + hat.capacity() + (hat.capacity() == Capacity.PATIENT ? ".patient" : ""), null, locale);
    return hat.inNameOf() == null ? capacity : texts.getMessage("hat.in-name-of", new Object[] {capacity, hat.inNameOf().name()}, locale);
  }

  @ModelAttribute("languages")
  List<Locale> languages() {
    return Speaking.LANGUAGES;
  }

  @ModelAttribute("demo")
  boolean demo() {
    return portal.demo();
  }

  /** Where the choice of a language leads back to: the same week, the same time that was chosen. Names are in no address. */
  @ModelAttribute("here")
  String here(HttpServletRequest request) {
    var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    return "GET".equals(request.getMethod()) ? request.getRequestURI() + query : "/";
  }

  /** Where the reader is, by which the navigation marks its page: also when a form is shown again. */
  @ModelAttribute("current")
  String current(HttpServletRequest request) {
    return request.getRequestURI();
  }

  /** For the form on this page, made when it is shown: however often it is sent, it acts once. */
  @ModelAttribute("act")
  String act() {
    return UUID.randomUUID().toString();
  }
}
