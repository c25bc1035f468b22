package be.jalon.local.story;

import be.jalon.local.Ports;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Everybody in the story, logged in. All are invented. */
public final class Cast {

  private final Ports ports;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final Tokens tokens;
  private final String clinician;

  public Cast(Ports ports, String demoPassword) {
    this(ports, demoPassword, "dujardin");
  }

  /** @param clinician who takes the patient into care: two stories at the same hour need two clinicians */
  public Cast(Ports ports, String demoPassword, String clinician) {
    this.ports = ports;
    this.clinician = clinician;
    this.tokens = new Tokens(ports.issuer(), demoPassword, http);
  }

  public Visitor visitor(String account) {
    return new Visitor(account, ports, tokens::of, http);
  }

  public Visitor gp() {
    return visitor("lambert");
  }

  public Visitor clinician() {
    return visitor(clinician);
  }

  public Visitor coordinator() {
    return visitor("carlier");
  }

  public Visitor occupationalPhysician() {
    return visitor("peeters");
  }

  public Visitor medecinConseil() {
    return visitor("simon");
  }

  public Visitor stranger() {
    return visitor("claes");
  }

  /** Whose screens are shown beside each other, in that order. */
  public Map<String, Visitor> viewers(Visitor patient) {
    var viewers = new LinkedHashMap<String, Visitor>();
    viewers.put("GP (Dr Lambert)", gp());
    viewers.put("Clinician", clinician());
    viewers.put("Patient", patient);
    viewers.put("Occupational physician (Dr Peeters)", occupationalPhysician());
    viewers.put("Médecin-conseil (Dr Simon)", medecinConseil());
    viewers.put("A stranger (Dr Claes)", stranger());
    return viewers;
  }
}
