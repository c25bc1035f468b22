package be.jalon.portal;

import be.jalon.portal.services.Headers;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** People read their own writes: after a command the next page waits until it shows what the command did, and says that it was done. */
public final class Written {

  private static final String AT = "written-at";
  private static final String DONE = "done";

  private Written() {
  }

  /** Goes with a redirect. @param answer of the command. @param done key of the sentence that says so at the top of the next page */
  public static void pass(ResponseEntity<?> answer, String done, RedirectAttributes redirect) {
    var at = answer.getHeaders().getFirst(Headers.AT);
    if (at != null) {
      redirect.addFlashAttribute(AT, at);
    }
    redirect.addFlashAttribute(DONE, done);
  }

  /** What is to be on this page already; null where nothing was written just now. */
  public static @Nullable String at(HttpServletRequest request) {
    var passed = RequestContextUtils.getInputFlashMap(request);
    return passed == null ? null : (String) passed.get(AT);
  }
}
