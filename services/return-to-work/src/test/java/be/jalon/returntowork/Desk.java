package be.jalon.returntowork;

import static be.jalon.contracts.people.Capacity.CLINICIAN;
import static be.jalon.contracts.people.Capacity.MEDECIN_CONSEIL;
import static be.jalon.contracts.people.Capacity.NETWORK_COORDINATOR;
import static be.jalon.contracts.people.Capacity.OCCUPATIONAL_PHYSICIAN;
import static be.jalon.contracts.people.Capacity.PATIENT;
import static be.jalon.contracts.people.Capacity.SECRETARIAT;
import static be.jalon.contracts.people.Capacity.TREATING_DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.jalon.contracts.Brussels;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.people.Act;
import be.jalon.contracts.people.Actor;
import be.jalon.contracts.people.Authority;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Channel;
import be.jalon.contracts.people.Evidence;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.people.Ssin;
import be.jalon.contracts.referral.ReferralEvent.WorkFile;
import be.jalon.contracts.referral.ReferralEvent.WorkFile.EngagementKind;
import be.jalon.contracts.referral.ReferralEvent.WorkFile.Scheme;
import be.jalon.contracts.sections.WorkContent;
import be.jalon.embedded.Backing;
import be.jalon.keys.BlindIndex;
import be.jalon.testing.Http;
import be.jalon.testing.Http.Answer;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import tools.jackson.databind.JsonNode;

/**
 * Noah Lemmens at the table of a pathway of his own, with Dr Lambert, Marc Dujardin, Dr Peeters whom he has not confirmed, Dr Simon whom he has, and Inès Carlier;
 * and what each would send. He goes back to Entrepôts Delmotte.
 */
final class Desk {

  final LocalDate today = Brussels.dayOf(Instant.now());
  /** At least a week ahead, so that asking today is in time by any calendar. */
  final LocalDate firstDay = today.plusDays(7).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
  final PathwayId pathway = new PathwayId("pathway-" + UUID.randomUUID());
  final Http http;
  private final Neighbours neighbours;
  private final PersonKey noah;

  Desk(int port, Neighbours neighbours, BlindIndex index) {
    this.http = new Http(port);
    this.neighbours = neighbours;
    this.noah = index.ssin(Ssin.parse("85031297781"));
    neighbours.opened(pathway, noah);
    neighbours.seat(pathway, TREATING_DOCTOR, "lambert");
    neighbours.seat(pathway, CLINICIAN, "dujardin");
    neighbours.seat(pathway, OCCUPATIONAL_PHYSICIAN, "peeters");
    neighbours.seat(pathway, MEDECIN_CONSEIL, "simon");
    neighbours.seat(pathway, NETWORK_COORDINATOR, "carlier");
    neighbours.confirmed(pathway, MEDECIN_CONSEIL, "simon");
    await().until(() -> http.get("/pathways/" + pathway + "/returns", simon()).status() == 200);
  }

  Answer proposed() {
    return proposed(firstDay);
  }

  Answer proposed(LocalDate from) {
    var answer = act(opened(), "proposal", lambert(), plan(from));
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    return answer;
  }

  Answer opened() {
    var opened = http.post("/engagements/" + engagement() + "/returns", lambert(), "{\"procedure\": \"AUTHORISED_RESUMPTION\"}");
    assertThat(opened.status()).as(opened.raw().body()).isEqualTo(201);
    return opened;
  }

  String engagement() {
    var recorded = http.post("/pathways/" + pathway + "/engagements", lambert(), """
        {"kind": "EMPLOYEE", "job": "planificateur logistique", "employer": "Entrepôts Delmotte", "hoursPerWeek": 38, "fullTimeHoursPerWeek": 38}""");
    assertThat(recorded.status()).as(recorded.raw().body()).isEqualTo(201);
    var incapable = http.post("/engagements/" + id(recorded) + "/incapacities", lambert(), """
        {"from": "%s", "scheme": "AMI_SALARIED"}""".formatted(today.minusDays(75)));
    assertThat(incapable.status()).as(incapable.raw().body()).isEqualTo(201);
    return id(recorded);
  }

  Answer act(Answer it, String what, String bearer, String body) {
    return http.post("/returns/" + id(it) + "/" + what, bearer, body);
  }

  static String plan(LocalDate from) {
    return """
        {"fullTimeHoursPerWeek": 38, "steps": [
          {"from": "%s", "until": "%s", "hoursPerWeek": 19, "tasks": "planification sans urgences", "conditions": "pas de nuits"},
          {"from": "%s", "hoursPerWeek": 24}]}""".formatted(from, from.plusDays(40), from.plusDays(41));
  }

  static String asking(LocalDate askedOn, LocalDate firstDay) {
    return """
        {"askedOn": "%s", "firstDay": "%s", "channel": {"kind": "PAPER", "externalReference": "receipt-1"}}""".formatted(askedOn, firstDay);
  }

  static String grant(LocalDate from, LocalDate until, String percent) {
    return """
        {"nature": "travail adapté", "hoursPerWeek": 24, "conditions": "pas de nuits", "from": "%s", "until": "%s",
         "medicalReductionPercent": %s, "workCompatible": true}""".formatted(from, until, percent);
  }

  void referral(String employer) {
    var actor = new Actor(new Person(PersonKey.account("lambert"), null), TREATING_DOCTOR, null);
    var act = new Act(actor, null, Authority.SELF, new Evidence(Evidence.Kind.LOGIN, today, null), Channel.JALON);
    neighbours.submitted(new ReferralId("referral-" + UUID.randomUUID()), pathway, noah, act,
        new WorkFile(EngagementKind.EMPLOYEE, today.minusDays(70), null, Scheme.AMI_SALARIED, null),
        new WorkContent("planificateur logistique", employer, new BigDecimal("38"), new BigDecimal("38.0"), List.of(), List.of(), null));
  }

  List<JsonNode> files() {
    var files = new ArrayList<JsonNode>();
    http.get("/pathways/" + pathway + "/engagements", lambert()).body().forEach(files::add);
    return files;
  }

  static List<String> stored() {
    try (MongoClient client = MongoClients.create(Backing.shared().mongoUri(Running.PLACE.database()))) {
      var json = new ArrayList<String>();
      client.getDatabase(Running.PLACE.database()).getCollection("return-files").find().map(Document::toJson).into(json);
      return json;
    }
  }

  static String withoutInstance(Answer answer) {
    return answer.raw().body().replaceAll("\"instance\":\"[^\"]*\"", "");
  }

  static String id(Answer answer) {
    return answer.body().path("id").asString();
  }

  String noah() {
    return Running.PLACE.issuer().token("noah").named("Lemmens", "Noah").ssin("85031297781").capacities(PATIENT).value();
  }

  String lambert() {
    return token("lambert", TREATING_DOCTOR);
  }

  String simon() {
    return token("simon", MEDECIN_CONSEIL);
  }

  /** Dr Lambert's secretary. */
  String baudoin() {
    return Running.PLACE.issuer().token("baudoin").capacities(SECRETARIAT).delegation(Authority.SECRETARIAT, "lambert", TREATING_DOCTOR, today.plusDays(30)).value();
  }

  static String token(String account, Capacity capacity) {
    return Running.PLACE.issuer().token(account).capacities(capacity).value();
  }
}
