package be.jalon.portal.consents;

import be.jalon.portal.services.Pathways;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;

/** These pages are about what the patient decides: the service tells the whole table to them and to whoever speaks for them, and to nobody else. */
final class Patients {

  private Patients() {
  }

  /** @throws AccessDeniedException for anybody else who may know of the pathway */
  static <T> T only(Pathways.Overview overview, Supplier<T> then) {
    if (overview.table() == null) {
      throw new AccessDeniedException("not the patient");
    }
    return then.get();
  }
}
