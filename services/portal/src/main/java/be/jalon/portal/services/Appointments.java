package be.jalon.portal.services;

import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** The appointment service. */
@HttpExchange
public interface Appointments {

  record CodeList(List<Coded> codes) {
  }

  @GetExchange("/reference/{list}")
  CodeList codes(@PathVariable String list);
}
