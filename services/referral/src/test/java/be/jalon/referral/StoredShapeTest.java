package be.jalon.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.sections.CareStatus.Stage;
import be.jalon.keys.SealingMapper;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What was stored must stay readable: these texts are added to, never edited. */
@Running
class StoredShapeTest {

  @Autowired
  private SealingMapper mapper;

  @ParameterizedTest(name = "{1}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      {"is": "submitted", "since": "2026-11-20T09:00:00Z", "deadline": {"at": "2026-11-24T23:00:00Z"}}                                    | REQUESTED
      {"is": "information-asked", "since": "2026-11-20T09:00:00Z", "deadline": {"at": "2026-11-24T23:00:00Z", "escalatedAt": "2026-11-25T00:00:00Z"}} | INFORMATION_ASKED
      {"is": "waitlisted", "since": "2026-11-20T09:00:00Z", "expectedOn": "2026-12-14", "deadline": {"at": "2026-12-14T23:00:00Z"}}       | WAITING_LIST
      {"is": "accepted", "since": "2026-11-20T09:00:00Z", "clinician": {"key": "account:dujardin"}}                                       | ACCEPTED
      {"is": "in-care", "since": "2026-11-20T09:00:00Z", "clinician": {"key": "account:dujardin"}}                                        | IN_CARE
      {"is": "interrupted", "since": "2026-11-20T09:00:00Z", "clinician": {"key": "account:dujardin"}, "reason": "other"}                 | INTERRUPTED
      {"is": "completed", "since": "2026-11-20T09:00:00Z", "by": "account:dujardin", "outcome": "aims-reached"}                           | COMPLETED
      {"is": "declined", "since": "2026-11-20T09:00:00Z", "by": "account:dujardin", "reason": "no-capacity"}                              | DECLINED
      {"is": "withdrawn", "since": "2026-11-20T09:00:00Z", "by": "account:lambert", "reason": "other"}                                    | WITHDRAWN
      """)
  void aStoredReferralIsReadInEveryState(String status, Stage stage) {
    var stored = Document.parse("""
        {"id": "r1", "pathway": "p1", "patient": "ssin:noah",
         "sender": {"actor": {"person": {"key": "account:lambert"}, "capacity": "TREATING_DOCTOR", "organisation": "practice-lambert"}, "keys": ["account:lambert"]},
         "network": "network-sambre", "urgency": "SOON",
         "grants": [{"consent": "r1.c1", "network": "network-sambre", "refused": false, "from": "2026-11-20T09:00:00Z"}],
         "status": %s, "concerns": {"all": []}, "somethingNewer": 1}
        """.formatted(status));

    var referral = mapper.fromDocument(null, stored, Referral.class);

    assertThat(referral.stage()).isEqualTo(stage);
    assertThat(referral.status().since()).isEqualTo(Instant.parse("2026-11-20T09:00:00Z"));
    assertThat(referral.sender().is(PersonKey.account("lambert"))).isTrue();
  }

  @Test
  void aStoredPersonAndStoredConsentsAreRead() {
    var person = mapper.fromDocument(null, Document.parse("""
        {"key": "ssin:noah", "patient": "noah", "pathway": "p1", "open": true, "careIn": [{"network": "network-sambre", "referral": "r1"}]}
        """), KnownPatient.class);
    var consents = mapper.fromDocument(null, Document.parse("""
        {"pathway": "p1", "grants": [{"consent": "c1", "network": "network-meuse", "refused": false, "from": "2026-11-20T09:00:00Z", "until": "2026-12-20T09:00:00Z"}],
         "withdrawn": ["c2"]}
        """), NetworkConsents.class);

    assertThat(person.careIn(Story.SAMBRE)).hasValueSatisfying(referral -> assertThat(referral.value()).isEqualTo("r1"));
    assertThat(consents.cover(Story.MEUSE, List.of(), Instant.parse("2026-12-01T00:00:00Z"))).isTrue();
  }
}
