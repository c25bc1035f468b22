package be.jalon.portal.services;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** The return-to-work service. */
@HttpExchange
public interface Returns {

  /** One wording of one rule. @param rule its id, {@code R3} for example */
  record Rule(String rule, Provenance provenance) {
  }

  record Provenance(LocalDate validFrom, String source, @Nullable List<Unconfirmed> unconfirmed) {
  }

  record Unconfirmed(String parameter, String note) {
  }

  @GetExchange("/reference/{list}")
  List<Coded> codes(@PathVariable String list);

  @GetExchange("/reference/rules")
  List<Rule> rules();
}
