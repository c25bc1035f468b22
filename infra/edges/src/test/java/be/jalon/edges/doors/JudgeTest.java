package be.jalon.edges.doors;

import static be.jalon.contracts.people.Capacity.CLINICIAN;
import static be.jalon.contracts.people.Capacity.PATIENT;
import static be.jalon.contracts.people.Capacity.SECRETARIAT;
import static be.jalon.contracts.people.Capacity.TREATING_DOCTOR;
import static be.jalon.edges.doors.Standing.SITS;
import static be.jalon.edges.doors.Standing.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.jalon.contracts.people.Capacity;
import be.jalon.edges.Endpoint;
import be.jalon.local.ServiceName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tables can be read, and whatever differs from them is noticed. */
class JudgeTest {

  private static final String TIMELINE = "pathway GET /pathways/{id}/timeline";
  private static final String ACCESS_LOG = "pathway GET /pathways/{id}/access-log";

  private final Everybody everybody = new Everybody();
  private final Groups groups = Tables.groups(everybody);
  private final Sights sights = Tables.sights(groups);
  private final Doors doors = Tables.doors(everybody, groups);
  private final Judge judge = new Judge(sights, doors, groups, "the-pathway");

  @Test
  void everyCapacityComesInEveryStanding() {
    assertThat(everybody.all()).hasSize(Capacity.values().length * Standing.values().length).extracting(Someone::account).doesNotHaveDuplicates();
  }

  @Test
  void noPlantedWordIsPartOfAnother() {
    var words = sights.all().stream().map(Planted::word).filter(word -> !word.isEmpty()).toList();

    assertThat(words).doesNotHaveDuplicates().allSatisfy(word -> assertThat(sights.wordsIn("xx" + word + "xx")).hasSize(1));
  }

  @Test
  void aDoorOfWhichNothingIsExpectedIsReported() {
    var opened = new Endpoint(ServiceName.PATHWAY, "GET", "/pathways/{id}/everything", List.of(), null, Map.of());

    assertThat(doors.differences(List.of(opened))).contains("nothing is expected of the door pathway GET /pathways/{id}/everything", "there is no door " + TIMELINE);
  }

  @Test
  void aGroupThatNobodyKnowsIsNoExpectation() {
    assertThatThrownBy(() -> groups.named("the patient, the employer")).hasMessageContaining("the employer");
  }

  @Test
  void whoIsLetInWhereTheyAreToBeTurnedAwayIsReported() {
    assertThat(verdict(ACCESS_LOG, TREATING_DOCTOR, SITS, Pass.VALID, json(200, "[]"))).contains("expected 404, got 200");
  }

  @Test
  void aStreamThatIsToHandOutNothingIsReadEventByEvent() {
    var list = "pathway GET /pathways/stream";

    assertThat(verdict(list, TREATING_DOCTOR, SITS, Pass.VALID, stream(":here\n\nid:mark\nevent:changed\ndata:{}\n"))).isNull();
    assertThat(verdict(list, TREATING_DOCTOR, SITS, Pass.VALID, stream("event:entry\ndata:{\"sections\": {\"clinical\": {}}}\n"))).contains("expected to show");
  }

  @Test
  void whoIsTurnedAwayWhereTheyAreToBeLetInIsReported() {
    assertThat(verdict(ACCESS_LOG, PATIENT, SITS, Pass.VALID, problem(404, "not-found"))).contains("is to be let in", "got 404 not-found");
  }

  @Test
  void aRefusalForAnotherReasonThanTheStorysIsReported() {
    assertThat(verdict("referral POST /referrals/{id}/acceptance", CLINICIAN, SITS, Pass.VALID, problem(422, "invalid-field"))).contains("got 422 invalid-field");
  }

  @Test
  void aTokenThatIsWorthNothingOpensNothing() {
    assertThat(verdict(TIMELINE, PATIENT, SITS, Pass.FORGED, problem(401, "unauthenticated"))).isNull();
    assertThat(verdict(TIMELINE, PATIENT, SITS, Pass.FORGED, json(200, "{}"))).contains("expected 401 unauthenticated, got 200");
    assertThat(verdict(TIMELINE, PATIENT, SITS, Pass.EXPIRED, problem(401, "unauthenticated"))).contains("expected 401 token-expired");
  }

  @Test
  void aWordThatIsNotTheirsIsFoundWhereverItStands() {
    var word = sights.word("the danger");

    assertThat(verdict(ACCESS_LOG, TREATING_DOCTOR, SITS, Pass.VALID, problem(404, "not-found\", \"detail\": \"" + word))).contains("shows [] [the danger]");
    assertThat(verdict(ACCESS_LOG, PATIENT, SITS, Pass.VALID, new Answered(200, Map.of("content-type", List.of("application/json"), "jalon-note", List.of(word)), "[]")))
        .contains("the danger");
  }

  @Test
  void aSectionThatIsNotTheirsIsFoundWithoutAWord() {
    var page = json(200, "{\"entries\": [{\"kind\": \"referral.care-started.v1\", \"sections\": {\"careStatus\": {\"stage\": \"ONGOING\"}, \"clinical\": {\"complaints\": [\"x\"]}}}]}");

    assertThat(verdict(TIMELINE, Capacity.NETWORK_COORDINATOR, SITS, Pass.VALID, page)).contains("expected to show [CARE_STATUS] []", "shows [CARE_STATUS, CLINICAL] []");
  }

  @Test
  void anEntryWhoseKindTellsIsFoundThoughItHoldsNothing() {
    var page = json(200, "{\"entries\": [{\"kind\": \"referral.safety-concern-raised.v1\", \"sections\": {\"careStatus\": {\"stage\": \"ONGOING\"}}}]}");

    assertThat(verdict(TIMELINE, Capacity.NETWORK_COORDINATOR, SITS, Pass.VALID, page)).contains("SAFETY");
  }

  @Test
  void aSectionThatIsTheirsAndMissingIsReported() {
    assertThat(verdict(TIMELINE, Capacity.RTW_COORDINATOR, SITS, Pass.VALID, json(200, "{\"entries\": []}"))).contains("expected to show [RETURN_STATUS] []", "shows nothing");
  }

  @Test
  void aListThatBetraysThePathwayIsReported() {
    assertThat(verdict("pathway GET /pathways", TREATING_DOCTOR, STRANGER, Pass.VALID, json(200, "[{\"pathway\": \"the-pathway\"}]"))).contains("lists the pathway: true");
  }

  @Test
  void aListThatTellsWhoseItIsToWhomItMustNotIsReported() {
    var line = json(200, "[{\"pathway\": \"the-pathway\", \"name\": {\"family\": \"X\", \"given\": \"Y\"}, \"care\": [\"IN_CARE\"], \"returns\": []}]");

    assertThat(verdict("pathway GET /pathways", Capacity.NETWORK_COORDINATOR, SITS, Pass.VALID, line)).contains("expected to show [CARE_STATUS]", "shows [IDENTITY, CARE_STATUS]");
  }

  @Test
  void aTimeTellsOnlyItsTwoParties() {
    var answer = json(200, "{\"id\": \"a\", \"meeting\": {\"minutes\": 60}}");

    assertThat(verdict("appointment GET /appointments/{id}", TREATING_DOCTOR, SITS, Pass.VALID, answer)).contains("tells when it is: true");
    assertThat(verdict("appointment GET /appointments/{id}", PATIENT, SITS, Pass.VALID, answer)).isNull();
  }

  @Test
  void aRefusalWithoutAProblemIsReported() {
    assertThat(verdict(TIMELINE, SECRETARIAT, STRANGER, Pass.VALID, new Answered(404, Map.of(), ""))).contains("without a problem");
  }

  private String verdict(String door, Capacity capacity, Standing standing, Pass pass, Answered answer) {
    return judge.verdict(doors.named(door), everybody.who(capacity, standing), pass, answer);
  }

  private static Answered stream(String body) {
    return new Answered(200, Map.of("content-type", List.of("text/event-stream")), body);
  }

  private static Answered json(int status, String body) {
    return new Answered(status, Map.of("content-type", List.of("application/json")), body);
  }

  private static Answered problem(int status, String code) {
    return new Answered(status, Map.of("content-type", List.of("application/problem+json")), "{\"type\": \"urn:jalon:problem:" + code + "\"}");
  }
}
