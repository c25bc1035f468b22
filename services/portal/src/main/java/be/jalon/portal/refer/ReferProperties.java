package be.jalon.portal.refer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What differs by place.
 *
 * @param networks that may be asked, in the order in which they are offered; ids, as are the other two
 * @param phones where organisations are called: {@code <id>=<number>}, one a line
 * @param draftsAtMost how long an unfinished referral is kept, whatever is done with it
 * @param senders who may open a referral from their software: a JWK set of their public keys
 */
@ConfigurationProperties("jalon.portal.refer")
public record ReferProperties(@DefaultValue List<String> networks, @DefaultValue List<String> preventionServices, @DefaultValue List<String> mutualities,
    @DefaultValue("") String phones, @DefaultValue("14d") Duration draftsAtMost, @DefaultValue("{\"keys\": []}") String senders) {

  public ReferProperties {
    networks = List.copyOf(networks);
    preventionServices = List.copyOf(preventionServices);
    mutualities = List.copyOf(mutualities);
  }

  /** Empty for one whose number nobody wrote down. */
  String phone(String organisation) {
    Map<String, String> byId = phones.lines().map(String::strip).filter(line -> line.indexOf('=') > 0)
        .collect(Collectors.toMap(line -> line.substring(0, line.indexOf('=')), line -> line.substring(line.indexOf('=') + 1), (one, _) -> one));
    return byId.getOrDefault(organisation, "");
  }
}
