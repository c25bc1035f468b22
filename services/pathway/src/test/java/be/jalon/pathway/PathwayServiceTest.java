package be.jalon.pathway;

import static be.jalon.contracts.DataCategory.CLINICAL;
import static be.jalon.contracts.DataCategory.TREATMENT;
import static be.jalon.contracts.DataCategory.WORK_CAPACITY;
import static be.jalon.pathway.Story.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.jalon.aggregates.relay.Republishing;
import be.jalon.contracts.people.Capacity;
import be.jalon.embedded.Backing;
import be.jalon.keys.BlindIndex;
import be.jalon.testing.Http;
import com.mongodb.client.MongoClient;
import java.time.Instant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.MapPropertySource;
import tools.jackson.databind.JsonNode;

/** The service as a whole, over HTTP with real tokens, on a real broker and store. */
@Running
class PathwayServiceTest {

  private static final String JALON_AT = "Jalon-At";
  private static final String TO_ELS = """
      {"decision": "GRANT", "recipient": {"person": {"account": "els", "familyName": "Peeters", "givenName": "Els"}}, "categories": ["WORK_CAPACITY"],
       "purpose": "RETURN_TO_WORK", "reach": "INCLUDING_PAST"}""";

  @LocalServerPort
  private int port;
  @Autowired
  private Neighbours neighbours;
  @Autowired
  private BlindIndex index;
  @Autowired
  private MongoClient mongo;
  private Http http;
  private Story story;

  @BeforeEach
  void begin() {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(20));
    http = new Http(port);
    story = new Story(neighbours, index);
  }

  private void inCare() {
    story.submit();
    seen(marc(), story.accept());
  }

  /** Els sits at the table, and Noah agreed that she reads what is possible at work. */
  private String withEls() {
    inCare();
    http.post(story.path("/seats/" + story.seat(Capacity.OCCUPATIONAL_PHYSICIAN, Cast.BOREAL) + "/holder"), els(), "{\"holder\": {\"account\": \"els\"}}");
    var granted = http.post(story.path("/consents"), noah(), TO_ELS);
    seen(noah(), granted.raw().headers().firstValue(JALON_AT).orElseThrow());
    return granted.body().path("consent").asString();
  }

  private JsonNode seen(String bearer, String at) {
    return timeline(bearer, JALON_AT, at).body();
  }

  private Http.Answer timeline(String bearer, String... headers) {
    var answer = http.get(story.path("/timeline"), bearer, headers);
    assertThat(answer.status()).isEqualTo(200);
    return answer;
  }

  private static Set<String> categories(JsonNode timeline) {
    var categories = new HashSet<String>();
    timeline.path("entries").forEach(entry -> categories.addAll(entry.path("sections").propertyNames()));
    return categories;
  }

  @Test
  void peopleReadTheirOwnWrites() {
    var timeline = seen(anne(), story.submit());

    assertThat(categories(timeline)).contains("identity", "careStatus", "clinical");
    assertThat(http.get("/pathways", anne()).body().path(0).path("pathway").asString()).isEqualTo(story.id.value());
    assertThat(http.get(story.path(""), anne()).body().path("header").path("ball").path("holder").asString()).isEqualTo("CLINICIAN");
  }

  @Test
  void aForeignPathwayAnswersAsOneThatDoesNotExist() {
    seen(anne(), story.submit());
    for (var path : List.of("", "/timeline", "/stream", "/consents", "/access-log")) {
      var foreign = http.get(story.path(path), jan());
      var unknown = http.get("/pathways/nowhere" + path, jan());

      assertThat(List.of(foreign.status(), foreign.problem())).isEqualTo(List.of(404, "not-found")).isEqualTo(List.of(unknown.status(), unknown.problem()));
    }
    assertThat(http.post(story.path("/consents"), jan(), TO_ELS, "If-Match", "\"0\"").status()).isEqualTo(404);
    assertThat(http.post(story.path("/closure"), els(), "").status()).isEqualTo(404);
  }

  @Test
  void theNetworkSeesACardWithoutANameAndOpeningTheRestIsLogged() {
    seen(anne(), story.submit());

    var card = http.get("/networks/network-sambre/triage-cards", marc()).body().valueStream()
        .filter(it -> it.path("pathway").asString().equals(story.id.value())).findFirst().orElseThrow();
    assertThat(card.path("reasons").path(0).asString()).isEqualTo("burnout");
    assertThat(card.path("place").asString()).isEqualTo("5000");
    assertThat(card.toString()).doesNotContain("Lemmens", "Noah", SSIN);
    assertThat(http.get(story.path("/timeline"), marc()).status()).isEqualTo(404);

    assertThat(http.post(story.path("/triage-card/" + story.referral + "/opening"), marc(), "").status()).isEqualTo(200);
    assertThat(categories(timeline(marc()).body())).contains("identity", "clinical");
    assertThat(http.get(story.path("/access-log"), noah()).body().toString()).contains("TRIAGE_OPENING", "Dujardin");
    assertThat(http.get("/networks/network-sambre/triage-cards", anne()).status()).isEqualTo(404);
    assertThat(categories(timeline(ines()).body())).containsExactly("careStatus");
  }

  @Test
  void aStreamBringsWhatIsVisibleAtTheMomentOfDeliveryAndNothingElse() {
    var consent = withEls();
    try (var stream = http.stream(story.path("/stream"), els())) {
      await().until(() -> stream.status() == 200);
      story.marcWrites(WORK_CAPACITY, CLINICAL);
      await().until(() -> stream.entries().size() == 1);
      assertThat(stream.entries().getFirst().path("sections").propertyNames()).containsExactly("workCapacity");

      var withdrawal = http.post(story.path("/consents/" + consent + "/withdrawal"), noah(), "");
      assertThat(withdrawal.body().path("receipt").path("read").path(0).path("entries").path("WORK_CAPACITY").asInt()).isEqualTo(1);
      assertThat(withdrawal.body().path("receipt").toString()).contains("Peeters");
      await().until(() -> stream.changes() == 1);
      seen(marc(), story.marcWrites(WORK_CAPACITY));
      http.post(story.path("/consents"), noah(), TO_ELS.replace("INCLUDING_PAST", "FROM_NOW"));
      story.marcWrites(WORK_CAPACITY);
      await().until(() -> stream.entries().size() == 2);
      assertThat(timeline(els()).body().path("entries").valueStream().filter(it -> it.path("sections").has("workCapacity")).count()).isEqualTo(1);
    }
  }

  @Test
  void whoComesBackIsGivenWhatCameMeanwhileByTheConsentsOfNow() {
    var consent = withEls();
    String after;
    try (var stream = http.stream(story.path("/stream"), els())) {
      await().until(() -> stream.status() == 200);
      story.marcWrites(WORK_CAPACITY);
      await().until(() -> stream.entries().size() == 1);
      after = stream.lastId();
    }
    seen(marc(), story.marcWrites(WORK_CAPACITY));
    try (var stream = http.stream(story.path("/stream"), els(), "Last-Event-ID", after)) {
      await().until(() -> stream.entries().size() == 1);
    }
    http.post(story.path("/consents/" + consent + "/withdrawal"), noah(), "");
    try (var stream = http.stream(story.path("/stream"), els(), "Last-Event-ID", after)) {
      await().until(() -> stream.changes() == 1);
      assertThat(stream.entries()).isEmpty();
    }
    assertThat(http.get(story.path("/stream"), anne(), "Last-Event-ID", after).problem()).isEqualTo("bad-cursor");
  }

  @Test
  void aStreamEndsWithItsToken() {
    inCare();
    var shortLived = Running.PLACE.issuer().token("marc").capacities(Capacity.CLINICIAN).organisation("network-sambre").expiresIn(Duration.ofSeconds(3)).bearer();
    try (var stream = http.stream(story.path("/stream"), shortLived)) {
      await().until(() -> stream.status() == 200);
      await().until(stream::ended);
    }
  }

  @Test
  void aStreamServedByOneInstanceShowsWhatAnotherReceived() {
    var settings = new HashMap<>(Running.PLACE.settings());
    settings.put("server.port", "0");
    withEls();
    try (var second = new SpringApplicationBuilder(PathwayApplication.class)
        .initializers(context -> context.getEnvironment().getPropertySources()
            .addFirst(new MapPropertySource("place", settings))).run()) {
      var elsewhere = new Http(second.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
      try (var here = http.stream(story.path("/stream"), els()); var there = elsewhere.stream(story.path("/stream"), els())) {
        await().until(() -> here.status() == 200 && there.status() == 200);
        for (int i = 1; i <= 3; i++) {
          int expected = i;
          story.marcWrites(WORK_CAPACITY);
          await().atMost(Duration.ofSeconds(5)).until(() -> here.entries().size() == expected && there.entries().size() == expected);
        }
      }
    }
  }

  @Test
  void aListFollowsWhatHappensOnEachOfItsPathwaysAndSaysNothingOfIt() throws InterruptedException {
    inCare();
    var mark = http.get("/pathways", marc()).etag().replace("\"", "");

    try (var stream = http.stream("/pathways/stream?after=" + mark, marc()); var els = http.stream("/pathways/stream", els())) {
      await().until(() -> stream.status() == 200 && els.status() == 200);
      story.marcWrites(TREATMENT);
      await().until(() -> stream.changes() > 0 && http.get("/pathways", marc()).etag().equals("\"" + stream.lastId() + "\""));

      assertThat(stream.lastId()).isNotEqualTo(mark);
      assertThat(stream.received()).allSatisfy(each -> assertThat(each.data().isEmpty()).isTrue());
      assertThat(els.changes()).as("what Els may not see happens in silence").isZero();
    }
  }

  @Test
  void pagesGoOnWhereTheyEndedInEitherDirectionAndTellNoCounts() {
    inCare();
    seen(marc(), story.marcWrites(TREATMENT));
    var whole = timeline(marc()).body().path("entries").valueStream().map(it -> it.path("id").asString()).toList();

    assertThat(oneByOne("")).isEqualTo(whole);
    assertThat(oneByOne("&backwards=true")).isEqualTo(whole.reversed());
    assertThat(http.get(story.path("/timeline?limit=1&after=nonsense"), marc()).problem()).isEqualTo("bad-cursor");
  }

  private List<String> oneByOne(String direction) {
    var ids = new ArrayList<String>();
    var next = "";
    do {
      var page = http.get(story.path("/timeline?limit=1" + direction + (next.isEmpty() ? "" : "&after=" + next)), marc()).body();
      assertThat(page.path("entries").size()).isEqualTo(1);
      ids.add(page.path("entries").path(0).path("id").asString());
      next = page.path("next").asString("");
    } while (!next.isEmpty());
    return ids;
  }

  @Test
  void thePatientSeesItAsElsWouldBeforeAgreeing() {
    inCare();
    seen(marc(), story.marcWrites(WORK_CAPACITY, CLINICAL));
    var seat = story.seat(Capacity.OCCUPATIONAL_PHYSICIAN, Cast.BOREAL);
    var terms = TO_ELS.replace("\"person\": {\"account\": \"els\", \"familyName\": \"Peeters\", \"givenName\": \"Els\"}", "\"seat\": \"" + seat + "\"");

    var preview = http.post(story.path("/preview"), noah(), "{\"reader\": {\"seat\": \"" + seat + "\"}, \"with\": [" + terms + "]}");

    assertThat(preview.body().path("now").isEmpty()).isTrue();
    assertThat(preview.body().path("would").toString()).contains("WORK_CAPACITY").doesNotContain("CLINICAL");
    assertThat(preview.body().path("assumed").toString()).contains("SEAT_NAMED", "HOLDER_CONFIRMED");
    assertThat(http.post(story.path("/preview"), marc(), "{\"reader\": {\"seat\": \"" + seat + "\"}}").problem()).isEqualTo("patient-decides");
    var relayed = "{\"reader\": {\"seat\": \"" + seat + "\"}, \"relayed\": {\"evidence\": {\"kind\": \"SPOKEN\", \"on\": \"2026-11-02\"}}}";
    assertThat(http.post(story.path("/preview"), marc(), relayed).problem()).as("nothing would tell that Noah asked").isEqualTo("patient-decides");
  }

  @Test
  void whatCouldNotBeAgreedIsNotPreviewedEither() {
    inCare();
    var seat = story.seat(Capacity.OCCUPATIONAL_PHYSICIAN, Cast.BOREAL);

    var refused = http.post(story.path("/preview"), noah(), "{\"reader\": {\"seat\": \"" + seat + "\"}, \"with\": [" + TO_ELS.replace("\"WORK_CAPACITY\"", "") + "]}");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem()).isEqualTo("categories-missing");
    assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("with[0].categories");
  }

  @Test
  void aConsentToSomebodyTheTableKnowsTakesThePlaceOfTheFormerOne() {
    var former = withEls();
    var terms = TO_ELS.replace("\"person\": {\"account\": \"els\", \"familyName\": \"Peeters\", \"givenName\": \"Els\"}", "\"key\": \"account:els\"")
        .replace("\"WORK_CAPACITY\"", "\"WORK_CONTENT\"").replaceFirst("[{]", "{\"replaces\": [\"" + former + "\"], ");

    assertThat(http.post(story.path("/consents"), noah(), terms).status()).isEqualTo(201);

    var consents = http.get(story.path("/consents"), noah()).body().valueStream().filter(it -> it.at("/terms/recipient/person/key").asString("").equals("account:els")).toList();
    assertThat(consents.stream().map(it -> it.path("state").asString())).containsExactly("WITHDRAWN", "IN_FORCE");
    assertThat(consents.getLast().at("/terms/recipient/person/name/family").asString()).isEqualTo("Peeters");
    assertThat(consents.getLast().path("seats").valueStream().map(it -> it.asString())).containsExactly(story.seat(Capacity.OCCUPATIONAL_PHYSICIAN, Cast.BOREAL));
    var seat = http.get(story.path(""), noah()).body().path("table").valueStream().filter(it -> it.path("capacity").asString().equals("OCCUPATIONAL_PHYSICIAN")).findFirst().orElseThrow();
    assertThat(seat.at("/openable/now").valueStream().map(it -> it.asString())).containsExactly("WORK_CONTENT");
    assertThat(http.get(story.path("/consents"), els()).body().at("/0/seats").isEmpty()).as("who else sits there is told to the patient alone").isTrue();
  }

  @Test
  void somebodyOfTheServiceFindsTheEmptySeatTakesItAndIsKnownByTheNameOfTheirToken() {
    inCare();
    var op = story.seat(Capacity.OCCUPATIONAL_PHYSICIAN, Cast.BOREAL);

    var offered = http.get(story.path("/seats"), els()).body();
    var taken = http.post(story.path("/seats/" + op + "/holder"), els(), "{\"holder\": {\"account\": \"els\"}}");

    assertThat(offered.path("seats").valueStream().map(it -> it.path("seat").asString() + it.path("may"))).containsExactly(op + "[\"TAKE\"]");
    assertThat(taken.status()).isEqualTo(200);
    assertThat(http.get(story.path("/seats"), els()).status()).as("until Noah confirms her").isEqualTo(404);
    var seen = http.get(story.path("/seats"), noah(), JALON_AT, taken.raw().headers().firstValue(JALON_AT).orElseThrow()).body().path("seats").valueStream()
        .filter(it -> it.path("seat").asString().equals(op)).findFirst().orElseThrow();
    assertThat(seen.at("/holder/name/family").asString()).isEqualTo("Peeters");
    assertThat(seen.path("awaitsConfirmation").asBoolean()).isTrue();
    assertThat(seen.path("may").valueStream().map(it -> it.asString())).contains("NAME", "VACATE");
  }

  @Test
  void anAuthorWidensWhatTheyReleased() {
    withEls();
    story.marcWrites(CLINICAL);
    var entry = seen(marc(), story.marcWrites(CLINICAL)).path("entries").valueStream().filter(it -> it.path("sections").has("clinical")).toList().getLast().path("id").asString();
    http.post(story.path("/consents"), noah(), TO_ELS.replace("WORK_CAPACITY", "CLINICAL"));
    var release = "{\"entry\": \"" + entry + "\", \"category\": \"CLINICAL\", \"holders\": [\"account:els\"]}";

    assertThat(http.post(story.path("/releases"), anne(), release).status()).isIn(403, 404);
    assertThat(http.post(story.path("/releases"), marc(), release).status()).isEqualTo(200);
    assertThat(timeline(els()).body().path("entries").valueStream().filter(it -> it.path("sections").has("clinical")).map(it -> it.path("id").asString()))
        .containsExactly(entry);
  }

  @Test
  void aRebuiltViewEqualsTheLiveOne(@Autowired Views views, @Autowired Republishing journal) {
    withEls();
    var at = story.marcWrites(WORK_CAPACITY);
    seen(marc(), at);
    var before = views.timeline(story.id).orElseThrow();

    views.startRebuilding(story.id);
    neighbours.sayAllAgain(story.id);
    journal.pathway(story.id);

    await().until(() -> views.timeline(story.id).orElseThrow().line().generation() == before.line().generation() + 1);
    var after = views.timeline(story.id).orElseThrow();
    assertThat(after.entries()).containsAll(before.entries());
    assertThat(after.line().heard()).containsAllEntriesOf(before.line().heard());
    assertThat(timeline(els()).body().path("entries").size()).isPositive();
  }

  @Test
  void anErasedPathwayStaysErasedAndThePatientSeesWhoReported(@Autowired Views views, @Autowired AccessLog log) {
    withEls();
    seen(marc(), story.marcWrites(WORK_CAPACITY));
    assertThat(http.post(story.path("/erasure"), noah(), "").problem()).isEqualTo("close-first");
    assertThat(http.post(story.path("/closure"), noah(), "").status()).isEqualTo(200);

    assertThat(http.post(story.path("/erasure"), noah(), "").status()).isEqualTo(200);

    assertThat(http.get(story.path("/timeline"), anne()).status()).isEqualTo(404);
    neighbours.sayAllAgain(story.id);
    neighbours.reportErased(story.id);
    await().untilAsserted(() -> assertThat(http.get(story.path(""), noah()).body().path("erasure").propertyNames())
        .containsExactlyInAnyOrder("pathway", "referral", "appointment", "return-to-work"));
    assertThat(http.get(story.path("/timeline"), noah()).status()).isEqualTo(404);
    assertThat(http.post(story.path("/consents"), noah(), TO_ELS).problem()).isEqualTo("erased");
    assertThat(views.timeline(story.id)).isEmpty();
    assertThat(log.days(story.id, Instant.now().plusSeconds(60), 1)).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(delimiter = '|', textBlock = """
      malformed JSON              | {"decision":                                                                                                              | 400 | malformed-request
      unknown category            | {"decision": "GRANT", "recipient": {"network": "n"}, "categories": ["GOSSIP"], "purpose": "CARE"}                         | 422 | unknown-code
      no recipient                | {"decision": "GRANT", "categories": ["CLINICAL"], "purpose": "CARE"}                                                      | 422 | invalid-field
      two recipients              | {"decision": "GRANT", "recipient": {"network": "n", "seat": "s"}, "categories": ["CLINICAL"], "purpose": "CARE"}          | 422 | invalid-field
      wrong NIHDI number          | {"decision": "GRANT", "recipient": {"person": {"nihdi": "19999124004"}}, "categories": ["CLINICAL"], "purpose": "CARE"}   | 422 | nihdi-invalid
      nothing to share            | {"decision": "GRANT", "recipient": {"network": "n"}, "categories": [], "purpose": "CARE"}                                 | 422 | categories-missing
      relations without a name    | {"decision": "GRANT", "recipient": {"network": "n"}, "categories": ["WORK_RELATIONS"], "purpose": "CARE"}                 | 422 | work-relations-need-a-name
      ends before it begins       | {"decision": "GRANT", "recipient": {"network": "n"}, "categories": ["CLINICAL"], "purpose": "CARE", "until": "2020-01-01T00:00:00Z"} | 422 | dates-out-of-order
      no such seat                | {"decision": "GRANT", "recipient": {"seat": "nowhere"}, "categories": ["CLINICAL"], "purpose": "CARE"}                    | 422 | no-such-seat
      """)
  void aConsentThatMakesNoSenseIsAnsweredWithAReason(String what, String body, int status, String problem) {
    seen(anne(), story.submit());
    var before = http.get(story.path("/consents"), noah()).body().size();

    var answer = http.post(story.path("/consents"), noah(), body);

    assertThat(answer.status()).as(what).isEqualTo(status);
    assertThat(answer.problem()).isEqualTo(problem);
    assertThat(answer.raw().body()).doesNotContain("19999124004", "GOSSIP", "be.jalon");
    assertThat(http.get(story.path("/consents"), noah()).body().size()).isEqualTo(before);
  }

  @Test
  void aRepeatedCommandDoesNothingTwiceAndAStaleOneNothing() {
    inCare();
    var first = http.post(story.path("/consents"), noah(), TO_ELS, "Idempotency-Key", "k-" + story.id);
    var again = http.post(story.path("/consents"), noah(), TO_ELS, "Idempotency-Key", "k-" + story.id);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(http.get(story.path("/consents"), noah()).body().size()).isEqualTo(2);
    assertThat(http.post(story.path("/consents"), noah(), TO_ELS.replace("GRANT", "REFUSAL"), "Idempotency-Key", "k-" + story.id).problem())
        .isEqualTo("idempotency-key-reused");
    assertThat(http.post(story.path("/consents"), noah(), TO_ELS, "If-Match", "\"1\"").problem()).isEqualTo("stale");
    var etag = http.get(story.path(""), noah()).etag();
    assertThat(http.post(story.path("/consents"), noah(), TO_ELS, "If-Match", etag).status()).isEqualTo(201);
  }

  @Test
  void aRefusalIsInvisibleToTheOneRefused() {
    withEls();
    var before = http.get(story.path("/consents"), els()).body();
    var timeline = timeline(els()).body().path("entries").size();
    var refusal = http.post(story.path("/consents"), noah(), TO_ELS.replace("GRANT", "REFUSAL").replace("WORK_CAPACITY", "WORK_CONTENT"));
    seen(noah(), refusal.raw().headers().firstValue(JALON_AT).orElseThrow());

    assertThat(http.get(story.path("/consents"), els()).body()).isEqualTo(before);
    assertThat(timeline(els()).body().path("entries").size()).isEqualTo(timeline);
    assertThat(http.get(story.path("/consents"), noah()).body().size()).isEqualTo(3);
  }

  @Test
  void nothingPersonalIsReadableInTheStore() {
    withEls();
    seen(marc(), story.marcWrites(CLINICAL, TREATMENT));
    var database = mongo.getDatabase(Running.PLACE.database());
    var everything = new StringBuilder();
    database.listCollectionNames().forEach(name -> database.getCollection(name).find().forEach(document -> everything.append(document.toJson())));

    assertThat(everything).contains(story.id.value()).doesNotContain("Lemmens", "Lambert", "Dujardin", SSIN, "burnout", "\"cbt\"");
  }

  @Test
  void aLineOfTheListTellsAsMuchAsTheHeaderAndNoPlan() {
    seen(anne(), story.submit());

    var line = http.get("/pathways", anne()).body().path(0);

    assertThat(line.at("/name/family").asString()).isEqualTo("Lemmens");
    assertThat(line.path("latest").path("kind").asString()).isNotEmpty();
    assertThat(line.path("care").values()).extracting(JsonNode::asString).containsExactly("REQUESTED");
    assertThat(line.path("returns").isArray()).isTrue();
    assertThat(line.path("clocks").isArray()).isTrue();
    assertThat(line.toString()).doesNotContain("steps", "ssin");
  }

  @Test
  void everyQueryIsServedByAnIndex() {
    withEls();
    timeline(els());
    http.get("/pathways", marc());

    assertThat(Backing.shared().unindexedQueries(Running.PLACE.database())).isEmpty();
  }

  @Test
  void theInterfaceIsDescribed() {
    assertThat(http.get("/v3/api-docs", noah()).body().path("paths").propertyNames()).contains("/pathways/{id}/timeline", "/pathways/{id}/stream");
  }
}
