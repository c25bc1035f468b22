package be.jalon.portal.agenda;

import static be.jalon.portal.LoggedIn.as;
import static be.jalon.portal.LoggedIn.patient;
import static be.jalon.portal.LoggedIn.secretary;
import static be.jalon.portal.TestPlace.NEIGHBOURS;
import static be.jalon.portal.Told.NOAH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.jalon.portal.PortalTest;
import be.jalon.portal.Shown;
import be.jalon.portal.Told;
import be.jalon.portal.words.Words;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Agenda and appointments, with the services' answers as they are. */
@PortalTest
class AgendaPagesTest {

  static final LocalDate MONDAY = LocalDate.now(Words.BRUSSELS).with(TemporalAdjusters.next(DayOfWeek.MONDAY)).plusWeeks(1);
  static final String NO_TIMES = "{\"starts\": []}";

  @Autowired
  MockMvcTester portal;

  @BeforeEach
  void marcReceivesAndNoahIsBookedOnMonday() {
    NEIGHBOURS.forget()
        .answer("GET /pathways", Told.LINE)
        .answer("GET /appointments", "{\"appointments\": [" + booked() + ", " + offered() + "]}")
        .answer("GET /appointments/a1", 200, "application/json", booked(), Map.of("ETag", "\"3\""))
        .answer("GET /appointments/a2", offered())
        .answer("GET /agendas/dujardin", agenda())
        .answer("GET /agendas/dujardin/free", "{\"starts\": [{\"start\": \"%s\", \"startUtc\": \"2026-01-01T00:00:00Z\", \"place\": \"EITHER\"}]}".formatted(told(at(MONDAY, 11))))
        .answer("GET /reference/parts-of-day", "{\"codes\": [{\"code\": \"MORNING\", \"labels\": {\"en\": \"Morning\"}}]}")
        .answer("GET /reference/places", "{\"codes\": [{\"code\": \"EITHER\", \"labels\": {\"en\": \"On site or by video\"}}]}");
  }

  @Test
  void aWeekShowsWhoComesWhatIsFreeAndWhoWaitsForATime() {
    var week = text(get("/agenda").queryParam("week", MONDAY.toString()).with(marc()));

    assertThat(week).contains("Noah Lemmens", "09:00\u00a0–\u2060\u00a009:45", "href=\"/appointments/a1\"", "1 appointment · 1 free time", "11:00", "Time to be found",
        "Waiting for: patient", "Nobody received: 14:00 – 18:00");
    assertThat(week).contains("/agenda/new?at=").doesNotContain("Saturday");
    var asked = NEIGHBOURS.asked("GET /agendas/dujardin/free").getFirst();
    assertThat(asked.headers().getFirst("Authorization")).isEqualTo("Bearer access-token");
  }

  @Test
  void anOpenWeekThatHasNotChangedIsAnsweredNothingAndNamesNobody() {
    var mark = text(get("/agenda").queryParam("week", MONDAY.toString()).with(marc())).replaceFirst("(?s).*known=([0-9a-f]+).*", "$1");
    int named = NEIGHBOURS.asked("GET /pathways").size();

    var again = portal.perform(get("/agenda/parts/week").queryParam("week", MONDAY.toString()).queryParam("known", mark).with(marc()).header("Accept-Language", "en"));
    assertThat(again).hasStatus(204);
    assertThat(NEIGHBOURS.asked("GET /pathways")).hasSize(named);

    NEIGHBOURS.answer("GET /agendas/dujardin/free", NO_TIMES);
    assertThat(portal.perform(get("/agenda/parts/week").queryParam("week", MONDAY.toString()).queryParam("known", mark).with(marc()).header("Accept-Language", "en")))
        .hasStatusOk().bodyText().contains("1 appointment · no free times", "hx-swap-oob").doesNotContain("<html");
  }

  @Test
  void whoNeverPublishedHoursIsToldSo() {
    NEIGHBOURS.refuse("GET /agendas/dujardin", 404, "not-found").answer("GET /agendas/dujardin/free", NO_TIMES).answer("GET /appointments", "{\"appointments\": []}");

    assertThat(text(get("/agenda").with(marc()))).contains("You have not published any hours yet", "No appointments");
    assertThat(text(get("/agenda/hours").with(marc()))).contains("Publish these hours");
  }

  @Test
  void theSecretariatKeepsTheAgendaOfWhomItActsFor() {
    NEIGHBOURS.answer("GET /agendas/lambert", agenda()).answer("GET /agendas/lambert/free", NO_TIMES);

    assertThat(text(get("/agenda").with(secretary()))).contains("Diary of Anne Lambert");
    assertThat(NEIGHBOURS.asked("GET /agendas/lambert").getFirst().headers().getFirst("Jalon-In-Name-Of")).isEqualTo("account:lambert");
  }

  @Test
  void aFreeTimeIsGivenToWhoeverWaitsFirst() {
    NEIGHBOURS.answer("GET /appointments", "{\"appointments\": [" + requested() + "]}").answer("POST /appointments/a3/booking", booked());

    var form = text(get("/agenda/new").queryParam("at", at(MONDAY, 11).toInstant().toString()).with(marc()));
    assertThat(form).contains("value=\"appointment:a3\"", "waiting for a time").doesNotContain("pathway:" + NOAH);

    var given = portal.perform(post("/agenda/new").with(marc()).with(csrf()).param("act", "act-1").param("at", at(MONDAY, 11).toInstant().toString())
        .param("who", "appointment:a3").param("subject", "CARE").param("minutes", "45").param("how", "BOOK"));
    assertThat(given).hasStatus(302).hasRedirectedUrl("/agenda?week=" + MONDAY);
    var sent = NEIGHBOURS.asked("POST /appointments/a3/booking").getFirst();
    assertThat(sent.body()).contains(at(MONDAY, 11).toInstant().toString(), "\"minutes\":45");
    assertThat(sent.headers().getFirst("Idempotency-Key")).isEqualTo("act-1");
    assertThat(NEIGHBOURS.asked("POST /appointments")).isEmpty();
  }

  @Test
  void whenTheTimeIsGoneMeanwhileTheRequestIsKeptAndOthersAreShown() {
    NEIGHBOURS.answer("GET /appointments", "{\"appointments\": []}").answer("POST /appointments", 201, "application/json", requested(), Map.of())
        .answer("GET /appointments/a3", requested()).refuse("POST /appointments/a3/booking", 409, "slot-taken");

    var answer = portal.perform(post("/agenda/new").with(marc()).with(csrf()).header("Accept-Language", "en").param("act", "act-1")
        .param("at", at(MONDAY, 9).toInstant().toString()).param("who", "pathway:" + NOAH).param("subject", "CARE").param("how", "BOOK"));

    assertThat(answer).hasStatus(409).bodyText().contains("The title of slot-taken", "The detail of slot-taken", "Noah Lemmens", "/appointments/a3/planning", "11:00");
    assertThat(NEIGHBOURS.asked("POST /appointments").getFirst().body()).contains(NOAH, "\"account\":\"dujardin\"", "\"subject\":\"CARE\"");
  }

  @Test
  void timesAreHeldOutAndOnlyOneIsBooked() {
    NEIGHBOURS.answer("GET /appointments/a3", requested()).answer("POST /appointments/a3/offer", offered());

    var offered = portal.perform(post("/appointments/a3/planning").with(marc()).with(csrf()).param("act", "act-1").param("how", "OFFER")
        .param("start", at(MONDAY, 11).toInstant().toString()).param("own", MONDAY + "T19:30"));
    assertThat(offered).hasStatus(302).hasRedirectedUrl("/appointments/a3");
    assertThat(NEIGHBOURS.asked("POST /appointments/a3/offer").getFirst().body()).contains(at(MONDAY, 11).toInstant().toString(), at(MONDAY, 19).plusMinutes(30).toInstant().toString());

    var both = portal.perform(post("/appointments/a3/planning").with(marc()).with(csrf()).header("Accept-Language", "en").param("act", "act-2").param("how", "BOOK")
        .param("start", at(MONDAY, 11).toInstant().toString()).param("own", MONDAY + "T19:30"));
    assertThat(both).hasStatus(422).bodyText().contains("Choose a single time.", MONDAY + "T19:30");
  }

  @Test
  void anHourThatDoesNotTakePlaceIsNotTakenForAnother() {
    NEIGHBOURS.answer("GET /appointments/a3", requested());

    var night = portal.perform(post("/appointments/a3/planning").with(marc()).with(csrf()).header("Accept-Language", "en").param("act", "act-1").param("how", "BOOK")
        .param("own", "2027-03-28T02:30"));

    assertThat(night).hasStatus(422).bodyText().contains("In the night in which summer time begins");
  }

  /** The last Sunday of October: 02:30 comes twice. */
  @Test
  void aTimeThatComesTwiceSaysWhichOneItIs() {
    NEIGHBOURS.answer("GET /appointments/a2", meeting("a2", "OFFERED", "PATIENT", "\"offered\": [\"2027-10-31T02:30:00+02:00\", \"2027-10-31T02:30:00+01:00\", \"2027-10-31T03:30:00+01:00\"]"));

    var page = text(get("/appointments/a2").with(patient()));

    assertThat(page).contains("02:30 (summer time)", "02:30 (winter time)", "value=\"2027-10-31T00:30:00Z\"", "value=\"2027-10-31T01:30:00Z\"", ">03:30 <");
  }

  @Test
  void thePatientChoosesAmongWhatIsHeldOut() {
    NEIGHBOURS.answer("POST /appointments/a2/booking", booked());

    var page = text(get("/appointments/a2").with(patient()));
    assertThat(page).contains("Appointment with Marc Dujardin", "You are offered:", "15:00", "Other free times", "None suits me").doesNotContain("Offer</button>", "Take this time back");

    var chosen = portal.perform(post("/appointments/a2/booking").with(patient()).with(csrf()).param("act", "act-1").param("start", at(MONDAY, 15).toInstant().toString()));
    assertThat(chosen).hasStatus(302).hasRedirectedUrl("/appointments/a2");
    assertThat(NEIGHBOURS.asked("POST /appointments/a2/booking").getFirst().body()).isEqualTo("{\"start\":\"%s\"}".formatted(at(MONDAY, 15).toInstant()));
  }

  @Test
  void aPatientWhomNothingSuitsSaysWhenItWould() {
    NEIGHBOURS.answer("POST /appointments/a2/other-times", requested());

    assertThat(portal.perform(post("/appointments/a2/other-times").with(patient()).with(csrf()).param("act", "act-1").param("days", "FRIDAY").param("parts", "MORNING")))
        .hasStatus(302).hasRedirectedUrl("/appointments/a2");
    assertThat(NEIGHBOURS.asked("POST /appointments/a2/other-times").getFirst().body()).isEqualTo("{\"wish\":{\"days\":[\"FRIDAY\"],\"parts\":[\"MORNING\"]}}");
  }

  @Test
  void aPatientSeesWhatIsTheirsToChooseFirstAndUntilWhenTheyCancelInTime() {
    assertThat(text(get("/appointments").with(patient()))).contains("Yours to choose", "2 times offered", "Coming up", "Marc Dujardin (work clinician)", "/appointments/a1/calendar");
    assertThat(text(get("/appointments/a1").with(patient()))).contains("In time to cancel until", "On my side").doesNotContain("On our side", "If the person gives it up", "Waiting for");
  }

  @Test
  void aCalendarLearnsATimeAndNothingElse() {
    var file = portal.perform(get("/appointments/a1/calendar").with(patient()).header("Accept-Language", "fr"));

    assertThat(file).hasStatusOk().headers().hasValue("Content-Disposition", "attachment; filename=\"rendez-vous.ics\"");
    assertThat(file.getResponse().getContentType()).startsWith("text/calendar");
    assertThat(file).bodyText().contains("SUMMARY:Rendez-vous\r\n", "SEQUENCE:3\r\n",
            "DTSTART:" + at(MONDAY, 9).toInstant().toString().replaceAll("[-:]", "") + "\r\n")
        .doesNotContainIgnoringCase("Jalon").doesNotContain("Dujardin", "Lemmens", "a1", "LOCATION", "DESCRIPTION");
  }

  @Test
  void whatThePatientSaidOnTheTelephoneIsWrittenDownWithHowItIsKnown() {
    NEIGHBOURS.answer("POST /appointments/a1/cancellation", booked());

    portal.perform(post("/appointments/a1/cancellation").with(marc()).with(csrf()).param("act", "act-1").param("reason", "PATIENT").param("kind", "SPOKEN").param("on", "2026-11-20"));
    portal.perform(post("/appointments/a1/cancellation").with(patient()).with(csrf()).param("act", "act-2").param("reason", "PATIENT"));

    var sent = NEIGHBOURS.asked("POST /appointments/a1/cancellation");
    assertThat(sent.getFirst().body()).isEqualTo("{\"reason\":\"PATIENT\",\"relayed\":{\"evidence\":{\"kind\":\"SPOKEN\",\"on\":\"2026-11-20\"}}}");
    assertThat(sent.getLast().body()).isEqualTo("{\"reason\":\"PATIENT\"}");
  }

  @Test
  void whatTookPlaceIsRecordedFromTheWeek() {
    NEIGHBOURS.answer("GET /appointments", "{\"appointments\": [" + appointment("a4", "BOOKED", LocalDate.now(Words.BRUSSELS).minusDays(2), "") + "]}")
        .answer("POST /appointments/a4/attendance", booked());

    assertThat(text(get("/agenda").with(marc()))).contains("Did it take place?", "/appointments/a4/missed");
    assertThat(portal.perform(post("/appointments/a4/attendance").with(marc()).with(csrf()).param("act", "act-1").param("week", MONDAY.toString())))
        .hasRedirectedUrl("/agenda?week=" + MONDAY);
  }

  /** From the very minute on, not when the session is over. */
  @Test
  void whatHasBegunWaitsToBeRecorded() {
    var running = booked("a4", OffsetDateTime.now(Words.BRUSSELS).minusMinutes(5));
    var soon = booked("a4", OffsetDateTime.now(Words.BRUSSELS).plusMinutes(30));
    NEIGHBOURS.answer("GET /appointments", "{\"appointments\": [" + running + "]}").answer("GET /appointments/a4", running);
    assertThat(text(get("/agenda").with(marc()))).contains("Did it take place?");
    assertThat(text(get("/appointments/a4").with(marc()))).contains("Took place", "Missed").doesNotContain("The person is here now");

    NEIGHBOURS.answer("GET /appointments", "{\"appointments\": [" + soon + "]}").answer("GET /appointments/a4", soon);
    assertThat(text(get("/agenda").with(marc()))).doesNotContain("Did it take place?");
    assertThat(text(get("/appointments/a4").with(marc()))).contains("Took place").doesNotContain("Missed", "The person is here now");
    assertThat(text(get("/appointments/a4").with(patient()))).doesNotContain("Took place", "The person is here now");
  }

  @Test
  void whoIsHereBeforeTheirDayIsReceivedAtOnce() {
    NEIGHBOURS.answer("POST /appointments/a1/rescheduling", booked()).answer("POST /appointments/a1/attendance", booked());

    assertThat(text(get("/appointments/a1").with(marc()))).contains("The person is here now").doesNotContain("Took place");
    assertThat(portal.perform(post("/appointments/a1/arrival").with(marc()).with(csrf()).param("act", "act-1").param("minutes", "30"))).hasRedirectedUrl("/appointments/a1");

    var moved = NEIGHBOURS.asked("POST /appointments/a1/rescheduling").getFirst();
    var start = Instant.parse(moved.body().replaceFirst(".*\"start\":\"([^\"]+)\".*", "$1"));
    assertThat(start).isBetween(Instant.now(), Instant.now().plusSeconds(90)).isEqualTo(start.truncatedTo(ChronoUnit.MINUTES));
    assertThat(moved.body()).contains("\"minutes\":30");
    assertThat(NEIGHBOURS.asked("POST /appointments/a1/attendance").getFirst().headers().getFirst("Idempotency-Key")).isEqualTo("act-1");
  }

  @Test
  void whoIsNearTheirTimeIsNotGivenAnother() {
    NEIGHBOURS.answer("GET /appointments/a4", booked("a4", OffsetDateTime.now(Words.BRUSSELS).plusMinutes(30))).answer("POST /appointments/a4/attendance", booked());

    portal.perform(post("/appointments/a4/arrival").with(marc()).with(csrf()).param("act", "act-1"));

    assertThat(NEIGHBOURS.asked("POST /appointments/a4/rescheduling")).isEmpty();
    assertThat(NEIGHBOURS.asked("POST /appointments/a4/attendance")).hasSize(1);
  }

  @Test
  void whoComesUnannouncedIsReceivedAtOnce() {
    NEIGHBOURS.answer("GET /appointments", "{\"appointments\": []}").answer("POST /appointments", 201, "application/json", requested(), Map.of())
        .answer("GET /appointments/a3", requested()).answer("POST /appointments/a3/booking", booked()).answer("POST /appointments/a3/attendance", booked());

    assertThat(text(get("/agenda/new").queryParam("pathway", NOAH).with(marc()))).contains("The person is here now");
    assertThat(portal.perform(post("/agenda/new").with(marc()).with(csrf()).param("act", "act-1").param("pathway", NOAH).param("how", "NOW")))
        .hasRedirectedUrl("/agenda?week=" + LocalDate.now(Words.BRUSSELS));

    assertThat(NEIGHBOURS.asked("POST /appointments/a3/booking")).hasSize(1);
    assertThat(NEIGHBOURS.asked("POST /appointments/a3/attendance")).hasSize(1);
  }

  /** Another person's time is not taken from them: it is said, and the request is kept. */
  @Test
  void whoCannotBeReceivedAtOnceIsNotRecordedAsReceived() {
    NEIGHBOURS.answer("GET /appointments/a3", requested()).refuse("POST /appointments/a3/booking", 409, "slot-taken");

    assertThat(portal.perform(post("/appointments/a3/arrival").with(marc()).with(csrf()).param("act", "act-1"))).hasStatus(409).bodyText().contains("The title of slot-taken");
    assertThat(NEIGHBOURS.asked("POST /appointments/a3/attendance")).isEmpty();
  }

  @Test
  void hoursArePublishedAsTheyAreTyped() {
    NEIGHBOURS.answer("PUT /agendas/dujardin/weekly-hours", agenda());

    var published = portal.perform(post("/agenda/hours/week").with(marc()).with(csrf()).param("act", "act-1").param("validFrom", MONDAY.toString()).param("minutes", "45")
        .param("notice", "48").param("from.MONDAY", "09:00", "13:00", "").param("until.MONDAY", "12:00", "17:30", "").param("place.MONDAY", "ONSITE", "VIDEO", "EITHER"));

    assertThat(published).hasRedirectedUrl("/agenda/hours");
    assertThat(NEIGHBOURS.asked("PUT /agendas/dujardin/weekly-hours").getFirst().body()).isEqualTo("""
        {"validFrom":"%s","hours":[{"dayOfWeek":"MONDAY","from":"09:00:00","until":"12:00:00","place":"ONSITE"},{"dayOfWeek":"MONDAY","from":"13:00:00","until":"17:30:00","place":"VIDEO"}],\
        "cancelNoticeHours":48,"sessionMinutes":45}""".formatted(MONDAY));
  }

  @Test
  void hoursThatAreRefusedStandThereAsTheyWereTyped() {
    NEIGHBOURS.refuse("PUT /agendas/dujardin/weekly-hours", 422, "hours-overlap");
    var typed = post("/agenda/hours/week").with(marc()).with(csrf()).header("Accept-Language", "en").param("act", "act-1").param("minutes", "45").param("notice", "24");

    assertThat(portal.perform(typed.param("from.MONDAY", "09:10").param("until.MONDAY", "12:10").param("place.MONDAY", "ONSITE")))
        .hasStatus(422).bodyText().contains("The title of hours-overlap", "09:10");
    assertThat(portal.perform(post("/agenda/hours/week").with(marc()).with(csrf()).header("Accept-Language", "en").param("act", "act-1").param("minutes", "45").param("notice", "24")
        .param("from.MONDAY", "09:10").param("until.MONDAY", "").param("place.MONDAY", ""))).hasStatus(422).bodyText().contains("A stretch needs a beginning and an end.");
  }

  @Test
  void whatStandsInAClosedPeriodIsShownAndAFreeTimeIsTakenBack() {
    NEIGHBOURS.answer("POST /agendas/dujardin/closures", 201, "application/json",
        "{\"closure\": {\"id\": \"c2\", \"from\": \"%s\", \"until\": \"%s\"}, \"inside\": [\"a1\"]}".formatted(told(at(MONDAY, 9)), told(at(MONDAY, 17))), Map.of());

    var closed = portal.perform(post("/agenda/hours/closures").with(marc()).with(csrf()).param("act", "act-1").param("from", MONDAY + "T09:00").param("until", MONDAY + "T17:00"));
    assertThat(closed).hasRedirectedUrl("/agenda/hours");
    assertThat(text(get("/agenda/hours").with(marc()).cookie(closed.getResponse().getCookies()).flashAttrs(closed.getMvcResult().getFlashMap())))
        .contains("This time is closed.", "These appointments fall into the time", "Noah Lemmens");

    assertThat(portal.perform(post("/agenda/hours/closures/one").with(marc()).with(csrf()).param("act", "act-2").param("at", at(MONDAY, 11).toInstant().toString()).param("minutes", "45")))
        .hasRedirectedUrl("/agenda?week=" + MONDAY);
    assertThat(NEIGHBOURS.asked("POST /agendas/dujardin/closures").getLast().body()).contains(at(MONDAY, 11).toInstant().toString(), at(MONDAY, 11).plusMinutes(45).toInstant().toString());
  }

  @Test
  void anAbsenceIsSaidByTheClockWithinADayAndByItsDatesBeyond() {
    NEIGHBOURS.answer("GET /agendas/dujardin", agenda().replaceFirst("\"closures\": \\[.*]", "\"closures\": [%s, %s, %s]".formatted(
        closure(MONDAY.atTime(14, 0), MONDAY.atTime(18, 0)), closure(MONDAY.plusDays(1).atStartOfDay(), MONDAY.plusDays(2).atStartOfDay()),
        closure(MONDAY.plusDays(2).atTime(12, 0), MONDAY.plusDays(3).atTime(12, 0)))));

    var words = text(get("/agenda/hours").with(marc())).replace("\u2060", "").replace('\u00a0', ' ');

    assertThat(words).containsPattern(">Monday \\d+ \\w+( \\d{4})?, 14:00 – 18:00<").containsPattern(">Tuesday \\d+ \\w+( \\d{4})?<")
        .containsPattern(">From Wednesday [^<]*, 12:00 to Thursday [^<]*, 12:00<");
  }

  private static String closure(LocalDateTime from, LocalDateTime until) {
    return "{\"id\": \"c%d\", \"from\": \"%s\", \"until\": \"%s\"}".formatted(from.getDayOfMonth(), told(from.atZone(Words.BRUSSELS).toOffsetDateTime()),
        told(until.atZone(Words.BRUSSELS).toOffsetDateTime()));
  }

  @Test
  void whatIsNotTheirsToKnowDoesNotExist() {
    assertThat(portal.perform(get("/appointments/other").with(marc()))).hasStatus(404);
    assertThat(portal.perform(get("/appointments/other/calendar").with(patient()))).hasStatus(404);
    NEIGHBOURS.answer("GET /appointments/a5", "{\"id\": \"a5\", \"pathway\": \"%s\", \"state\": \"BOOKED\", \"ball\": {\"holder\": \"CLINICIAN\", \"since\": \"2026-11-18T09:00:00Z\"}}".formatted(NOAH));
    assertThat(text(get("/appointments/a5").with(as("lambert", "Anne", "Lambert", "TREATING_DOCTOR")))).contains("booked").doesNotContain("<time", "id=\"cancel\"", "id=\"move\"");
  }

  static RequestPostProcessor marc() {
    return as("dujardin", "Marc", "Dujardin", "CLINICIAN");
  }

  static OffsetDateTime at(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(Words.BRUSSELS).toOffsetDateTime();
  }

  /** As the service writes it. */
  private static String told(OffsetDateTime at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
  }

  static String booked() {
    return booked("a1", at(MONDAY, 9));
  }

  private static String booked(String id, OffsetDateTime start) {
    return meeting(id, "BOOKED", "CLINICIAN", "\"start\": \"%s\", \"end\": \"%s\", \"offered\": [], \"cancelUntil\": \"%s\", \"attendableFrom\": \"%s\""
        .formatted(told(start), told(start.plusMinutes(45)), told(start.minusDays(1)), told(start.minusHours(1))));
  }

  static String offered() {
    return meeting("a2", "OFFERED", "PATIENT", "\"offered\": [\"%s\", \"%s\"]".formatted(told(at(MONDAY, 15)), told(at(MONDAY.plusDays(1), 10))));
  }

  static String requested() {
    return meeting("a3", "REQUESTED", "CLINICIAN", "\"offered\": [], \"wish\": {\"days\": [\"FRIDAY\"], \"parts\": [\"MORNING\"]}");
  }

  static String appointment(String id, String state, LocalDate day, String more) {
    return meeting(id, state, "CLINICIAN", more + "\"start\": \"%s\", \"end\": \"%s\", \"offered\": []".formatted(told(at(day, 9)), told(at(day, 9).plusMinutes(45))));
  }

  private static String meeting(String id, String state, String holder, String more) {
    return """
        {"id": "%s", "pathway": "%s", "state": "%s", "ball": {"holder": "%s", "since": "2026-11-18T10:00:00+01:00"},
         "meeting": {"practitioner": "account:dujardin", "name": {"family": "Dujardin", "given": "Marc"}, "capacity": "CLINICIAN", "subject": "CARE", "minutes": 45,
                     "byVideo": false, %s}}""".formatted(id, NOAH, state, holder, more);
  }

  static String agenda() {
    return """
        {"practitioner": "account:dujardin", "rules": {"cancelNoticeHours": 24, "sessionMinutes": 45},
         "weeks": [{"validFrom": "2026-01-01", "hours": [{"dayOfWeek": "MONDAY", "opening": {"from": "09:00:00", "until": "12:00:00", "place": "EITHER"}}]}],
         "exceptions": [{"date": "%s", "openings": []}],
         "closures": [{"id": "c1", "from": "%s", "until": "%s"}]}""".formatted(MONDAY.plusDays(2), told(at(MONDAY, 14)), told(at(MONDAY, 18)));
  }

  private String text(MockHttpServletRequestBuilder request) {
    return Shown.by(portal.perform(request.header("Accept-Language", "en")));
  }
}
