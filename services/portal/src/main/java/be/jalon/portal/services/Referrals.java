package be.jalon.portal.services;

import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** The referral service. A command takes its idempotency key first, made when its form was shown, and answers with {@code ResponseEntity}, whose {@code Jalon-At} the next page waits for. */
@HttpExchange
public interface Referrals {

  @GetExchange("/reference/{list}")
  List<Coded> codes(@PathVariable String list);
}
