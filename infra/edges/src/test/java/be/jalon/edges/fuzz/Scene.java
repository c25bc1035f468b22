package be.jalon.edges.fuzz;

import static be.jalon.local.ServiceName.APPOINTMENT;
import static be.jalon.local.ServiceName.PATHWAY;
import static be.jalon.local.ServiceName.REFERRAL;
import static be.jalon.local.ServiceName.RETURN_TO_WORK;

import be.jalon.edges.Endpoint;
import be.jalon.local.story.Answer;
import be.jalon.local.story.Visitor;
import be.jalon.trials.Errand;
import be.jalon.trials.Newcomer;
import be.jalon.trials.Professional;
import be.jalon.trials.Requests;
import be.jalon.trials.WholeSystem;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One pathway with everybody at its table, told by ordinary requests until care runs and a return is open; and what its people know of ids. */
final class Scene {

  private static final int MINUTES = 5;

  private final int number;
  private final Stage stage;
  private final Newcomer person;
  private final Professional gp;
  private final Professional clinician;
  private final Professional op;
  private final Professional mc;
  private final Map<String, Visitor> people = new HashMap<>();
  private final Map<String, List<String>> ids = new HashMap<>();
  private final Map<String, List<String>> codes;

  private Scene(WholeSystem system, int number, Map<String, List<String>> codes) {
    this.number = number;
    this.stage = stage(number);
    this.codes = codes;
    this.person = Newcomer.numbered(number);
    this.gp = Professional.gp(number);
    this.clinician = Professional.clinician(number);
    this.op = Professional.occupationalPhysician(number);
    this.mc = Professional.medecinConseil(number);
    people.put("patient", system.patient(person));
    people.put("gp", system.professional(gp));
    people.put("clinician", system.professional(clinician));
    people.put("op", system.professional(op));
    people.put("mc", system.professional(mc));
    people.put("stranger", system.professional(Professional.gp(number + 1_000_000)));
  }

  /** @param number of the patient: every scene has people of its own */
  static Scene prepared(WholeSystem system, int number, Map<String, List<String>> codes) {
    var scene = new Scene(system, number, codes);
    scene.tell();
    return scene;
  }

  String ssin() {
    return person.ssin();
  }

  LocalDate today() {
    return Requests.today();
  }

  Visitor anybody(Dice dice) {
    return who(dice.oneOf("patient", "gp", "clinician", "op", "mc", "stranger"));
  }

  /** Whoever would do that. */
  Visitor actor(Endpoint endpoint, Dice dice) {
    return who(switch (endpoint.path()) {
      case String p when p.startsWith("/agendas") || p.startsWith("/networks") || p.contains("triage-card") -> "clinician";
      case String p when p.matches("/referrals/\\{id}/(acceptance|waitlisting|redirection|decline|questions|care-status|interruption|resumption|completion)|.*acknowledgement") -> "clinician";
      case String p when p.startsWith("/referrals") -> dice.oneOf("gp", "gp", "patient");
      case String p when p.startsWith("/appointments") -> dice.oneOf("patient", "clinician");
      case String p when p.contains("authorisation") && !p.endsWith("request") -> "mc";
      case String p when p.endsWith("/proposal") || p.endsWith("/revision") -> dice.oneOf("op", "patient");
      case String p when p.startsWith("/returns") || p.endsWith("/preview") -> "patient";
      case String p when p.endsWith("/releases") -> dice.oneOf("gp", "clinician");
      default -> dice.oneOf("patient", "patient", "patient", "gp", "clinician", "op");
    });
  }

  Visitor who(String role) {
    return people.get(role);
  }

  /** An id, code or name that holds in this scene, where the name of a field or path variable says of what; null where it says nothing. */
  @Nullable Object named(String name, String path, Dice dice) {
    return switch (name) {
      case "id" -> one(path.startsWith("/pathways") ? "pathway" : path.startsWith("/appointments") ? "appointment" : "referral", dice);
      case "account" -> dice.oneOf(clinician, clinician, op, gp).account();
      case "network", "organisation" -> Professional.NETWORK;
      case "preventionService" -> "prevention-boreal";
      case "pathway", "referral", "engagement", "returnId", "incapacity", "consent", "concern", "closure", "without", "replaces", "entry" -> one(name, dice);
      case "seat" -> path.equals("/referrals") ? dice.oneOf("OCCUPATIONAL_PHYSICIAN", "CLINICIAN") : one(name, dice);
      case "step", "revision" -> 1;
      case "after" -> "";
      case "date" -> today().plusDays(dice.number(30)).toString();
      case "limit" -> dice.oneOf(1, 50, 200);
      case "holders", "key" -> "account:" + dice.oneOf(op, mc, clinician, gp).account();
      case "person" -> path.endsWith("/confirmation") ? "account:" + op.account() : null;
      case "ssin" -> person.ssin();
      case "nihdi" -> "19999123004";
      case "place" -> path.startsWith("/referrals") ? "5000" : null;
      case "phone" -> "+32 470 00 00 00";
      case "externalReference", "reference" -> "fuzz-" + Marker.WORD;
      case "reasons" -> code("referral-reasons", dice);
      case "complaints" -> code("complaints", dice);
      case "demands" -> code("work-demands", dice);
      case "resources" -> code("work-resources", dice);
      case "relations", "factors" -> code("work-relations", dice);
      case "interventions" -> code("interventions", dice);
      case "outcome" -> code("outcomes", dice);
      case "reason" -> path.startsWith("/referrals") ? code(path.endsWith("decline") ? "decline-reasons" : path.endsWith("interruption") ? "interruption-reasons" : "withdrawal-reasons", dice)
          : null;
      case "name" -> dice.oneOf(List.copyOf(codes.keySet()));
      default -> null;
    };
  }

  private String code(String list, Dice dice) {
    return dice.oneOf(codes.get(list));
  }

  /** What an answer says of ids is known from then on. */
  void learn(JsonNode answer) {
    answer.properties().forEach(property -> {
      var value = property.getValue();
      if (value.isString() && List.of("seat", "consent", "incapacity", "concern", "returnId").contains(property.getKey())) {
        know(property.getKey(), value.asString());
      }
    });
  }

  private void know(String what, String id) {
    var known = ids.computeIfAbsent(what, _ -> new ArrayList<>());
    if (!id.isEmpty() && !known.contains(id)) {
      known.add(id);
    }
  }

  private String one(String what, Dice dice) {
    var known = ids.getOrDefault(what.equals("without") || what.equals("replaces") ? "consent" : what, List.of());
    return known.isEmpty() ? "none-" + number : dice.oneOf(known);
  }

  private String first(String what) {
    return ids.get(what).getFirst();
  }

  private void tell() {
    var referred = Errand.acknowledged(who("gp"), REFERRAL, "/referrals", Requests.referral(person, op));
    know("referral", referred.text("id"));
    know("pathway", referred.text("pathway"));
    var pathway = "/pathways/" + first("pathway");
    var hours = Map.of("sessionMinutes", 60, "hours", Stream.of(DayOfWeek.values()).map(day -> Map.of("dayOfWeek", day.name(), "from", "00:00", "until", "00:00")).toList());
    Errand.until("agenda", () -> who("clinician").put(APPOINTMENT, "/agendas/" + clinician.account() + "/weekly-hours", hours), Answer::done);
    if (stage != Stage.WAITING) {
      takenIn();
    }
    seats(pathway);
    work(pathway);
    var concern = Errand.acknowledged(who("gp"), REFERRAL, "/referrals/" + first("referral") + "/concerns", Map.of("kind", "OTHER", "done", Marker.said()));
    concern.body().path("concerns").forEach(each -> know("concern", each.path("id").asString()));
    Errand.read(who("gp"), PATHWAY, pathway + "/timeline?limit=200").body().path("entries").forEach(entry -> know("entry", entry.path("id").asString()));
  }

  /** How far a scene is told: the rest is for the requests to do. */
  enum Stage { WAITING, IN_CARE, BOOKED }

  /** An intake does not begin on one day and end on the next. */
  private static Stage stage(int number) {
    boolean lateAtNight = LocalTime.now(Requests.BRUSSELS).isAfter(LocalTime.of(23, 45));
    return number % 3 == 0 ? Stage.WAITING : number % 3 == 1 && !lateAtNight ? Stage.IN_CARE : Stage.BOOKED;
  }

  Stage stage() {
    return stage;
  }

  private void takenIn() {
    Errand.acknowledged(who("clinician"), REFERRAL, "/referrals/" + first("referral") + "/acceptance", Map.of());
    var mine = Errand.until("intake", () -> who("patient").get(APPOINTMENT, "/appointments"), answer -> answer.done() && !answer.body().path("appointments").isEmpty());
    know("appointment", mine.body().at("/appointments/0/id").asString());
    var path = "/appointments/" + first("appointment");
    Errand.acknowledged(who("patient"), APPOINTMENT, path + "/booking", at(today().plusDays(3).atTime(LocalTime.of(9, 0)).atZone(Requests.BRUSSELS)));
    if (stage == Stage.IN_CARE) {
      Errand.acknowledged(who("clinician"), APPOINTMENT, path + "/rescheduling", at(ZonedDateTime.now(Requests.BRUSSELS).truncatedTo(ChronoUnit.MINUTES).plusMinutes(2)));
      Errand.acknowledged(who("clinician"), APPOINTMENT, path + "/attendance", Map.of());
      Errand.until("care", () -> who("gp").get(REFERRAL, "/referrals/" + first("referral")), answer -> answer.done() && answer.text("state").equals("IN_CARE"));
    }
  }

  private void seats(String pathway) {
    var table = Errand.until("table", () -> who("patient").get(PATHWAY, pathway), answer -> answer.done() && answer.body().path("table").size() > 2);
    table.body().path("table").forEach(seat -> know("seat", seat.path("seat").asString()));
    table.body().path("table").forEach(this::confirmAndConsent);
    var seat = Errand.acknowledged(who("patient"), PATHWAY, pathway + "/seats", Map.of("capacity", "MEDECIN_CONSEIL", "organisation", mc.organisation(), "holder", Map.of("account", mc.account())));
    know("seat", seat.text("seat"));
    Errand.until("seat", () -> who("patient").with("Idempotency-Key", "confirm-" + number).post(PATHWAY, pathway + "/seats/" + seat.text("seat") + "/confirmation", Map.of("confirmed", true)),
        Answer::done);
    know("consent", Errand.acknowledged(who("patient"), PATHWAY, pathway + "/consents", Requests.consent(seat.text("seat"), List.of("RETURN_STATUS", "RETURN_PLAN", "IDENTITY"))).text("consent"));
  }

  private void work(String pathway) {
    know("engagement", Errand.acknowledged(who("patient"), RETURN_TO_WORK, pathway + "/engagements", Requests.engagement("planner")).text("id"));
    var file = Errand.acknowledged(who("patient"), RETURN_TO_WORK, "/engagements/" + first("engagement") + "/incapacities", Requests.incapacity());
    file.body().path("incapacities").forEach(period -> know("incapacity", period.isString() ? period.asString() : period.path("id").asString()));
    know("returnId", Errand.acknowledged(who("patient"), RETURN_TO_WORK, "/engagements/" + first("engagement") + "/returns", Map.of("procedure", "AUTHORISED_RESUMPTION")).text("id"));
  }

  private void confirmAndConsent(JsonNode seat) {
    var pathway = "/pathways/" + first("pathway");
    var id = seat.path("seat").asString();
    if (seat.path("awaitsConfirmation").asBoolean()) {
      Errand.acknowledged(who("patient"), PATHWAY, pathway + "/seats/" + id + "/confirmation", Map.of("person", seat.at("/holder/key").asString(), "confirmed", true));
    }
    if (!seat.path("capacity").asString().equals("PATIENT")) {
      var consent = Errand.acknowledged(who("patient"), PATHWAY, pathway + "/consents", Requests.consent(id, List.of("RETURN_STATUS", "RETURN_PLAN", "WORK_CAPACITY")));
      know("consent", consent.text("consent"));
    }
  }

  private static Map<String, Object> at(ZonedDateTime start) {
    return Map.of("start", start.toOffsetDateTime().toString(), "minutes", MINUTES);
  }
}
