package be.jalon.portal;

import be.jalon.contracts.people.Capacity;
import be.jalon.portal.login.Hat;
import be.jalon.portal.login.Visitor;
import be.jalon.portal.login.Visitors;
import be.jalon.portal.words.Speaking;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout needs on every page. */
@ControllerAdvice
public class EveryPage {

  private final Visitors visitors;
  private final PortalProperties portal;
  private final MessageSource texts;

  EveryPage(Visitors visitors, PortalProperties portal, MessageSource texts) {
    this.visitors = visitors;
    this.texts = texts;
    this.portal = portal;
  }

  /** @param words what it is called, to choose it by */
  public record HatChoice(String code, String words, boolean worn) {
  }

  @ModelAttribute
  void fill(HttpServletRequest request, Locale locale, Model model) {
    model.addAllAttributes(of(request, locale));
  }

  /**
   * For a page that no controller makes. {@code current} marks it in the navigation, also when a form is shown again; {@code here} is where the choice of a language leads back to.
   * {@code act} is for the form on it, made when it is shown: however often it is sent, it acts once.
   */
  public Map<String, @Nullable Object> of(HttpServletRequest request, Locale locale) {
    var visitor = visitors.of(SecurityContextHolder.getContext().getAuthentication(), request.getSession(false)).orElse(null);
    var attributes = new HashMap<String, @Nullable Object>();
    attributes.put("visitor", visitor);
    attributes.put("hats", hats(visitor, locale));
    attributes.put("languages", Speaking.LANGUAGES);
    attributes.put("demo", portal.demo());
    attributes.put("current", request.getRequestURI());
    attributes.put("here", here(request));
    attributes.put("act", UUID.randomUUID().toString());
    return attributes;
  }

  /** The same week, the same time that was chosen. Names are in no address. */
  private static String here(HttpServletRequest request) {
    var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    return "GET".equals(request.getMethod()) ? request.getRequestURI() + query : "/";
  }

  private List<HatChoice> hats(@Nullable Visitor visitor, Locale locale) {
    return visitor == null ? List.of() : visitor.hats().stream().map(hat -> new HatChoice(hat.code(), words(hat, locale), hat.equals(visitor.hat()))).toList();
  }

  private String words(Hat hat, Locale locale) {
    var capacity = texts.getMessage("Capacity." + hat.capacity() + (hat.capacity() == Capacity.PATIENT ? ".patient" : ""), null, locale);
    return hat.inNameOf() == null ? capacity : texts.getMessage("hat.in-name-of", new Object[] {capacity, hat.inNameOf().name()}, locale);
  }
}
