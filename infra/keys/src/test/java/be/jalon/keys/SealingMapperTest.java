package be.jalon.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.jalon.contracts.Confidential;
import be.jalon.contracts.ConsentId;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.Entry;
import be.jalon.contracts.Language;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.people.Act;
import be.jalon.contracts.people.Actor;
import be.jalon.contracts.people.Authority;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Channel;
import be.jalon.contracts.people.Evidence;
import be.jalon.contracts.people.NihdiNumber;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.people.PersonName;
import be.jalon.contracts.people.Ssin;
import be.jalon.contracts.pathway.ConsentTerms;
import be.jalon.contracts.pathway.PathwayEvent.ConsentGranted;
import be.jalon.contracts.pathway.Recipient;
import be.jalon.contracts.sections.CareStatus;
import be.jalon.contracts.sections.Identity;
import be.jalon.contracts.sections.ReportedHours;
import be.jalon.contracts.sections.Sections;
import be.jalon.contracts.sections.WorkRelations;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.mongodb.client.model.Filters;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SealingMapperTest {

  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00.123Z");
  private static final Person LAMBERT = new Person(PersonKey.account("lambert"), new PersonName("Lambert", "Anne"));
  private static final PersonName NOAH = new PersonName("Lemmens", "Noah");

  private final SharedKeys shared = new SharedKeys();
  private final PathwayKeys keys = shared.keys();
  private final SealingMapper mapper = new SealingMapper(keys);
  private final PathwayId pathway = SharedKeys.aPathway();
  private final ConsentGranted event = new ConsentGranted(
      new ConsentTerms(new ConsentId("c1"), ConsentTerms.Decision.GRANT, new Recipient.Holder(LAMBERT), Set.of(DataCategory.CLINICAL), ConsentTerms.Purpose.CARE, NOW, null,
          ConsentTerms.Reach.FROM_NOW),
      Entry.of(pathway,
          new Act(new Actor(new Person(PersonKey.account("baudoin"), new PersonName("Baudoin", "Luc")), Capacity.SECRETARIAT, new OrganisationId("practice-lambert")),
              new Actor(LAMBERT, Capacity.TREATING_DOCTOR, null), Authority.SECRETARIAT, new Evidence(Evidence.Kind.LOGIN, LocalDate.of(2026, 11, 20), null), Channel.JALON),
          NOW,
          Sections.of(
              new Identity(new Ssin("85031297781"), NOAH, LocalDate.of(1985, 3, 12), Language.FR, "+32 470 00 00 00"),
              CareStatus.of(CareStatus.Stage.IN_CARE, null),
              new WorkRelations(List.of("CONFLICT"), "le chef d'équipe des Entrepôts Delmotte"),
              new ReportedHours(LocalDate.of(2026, 11, 16), new BigDecimal("19.50"), null, null))));

  @Test
  void anEventIsReadBackAsItWasWritten() {
    assertThat(mapper.read(pathway, mapper.write(pathway, event), ConsentGranted.class)).isEqualTo(event);
    assertThat(mapper.read(pathway, new String(mapper.write(pathway, event), UTF_8), ConsentGranted.class)).isEqualTo(event);
  }

  @Test
  void anotherServiceReadsIt() {
    var elsewhere = new SealingMapper(shared.keys());

    assertThat(elsewhere.read(pathway, mapper.write(pathway, event), ConsentGranted.class)).isEqualTo(event);
  }

  @Test
  void noNameNumberOrWordStandsInWhatIsWritten() {
    assertThat(new String(mapper.write(pathway, event), UTF_8))
        .doesNotContain("Lemmens", "Noah", "Lambert", "Baudoin", "85031297781", "1985", "470", "CONFLICT", "chef", "Delmotte", "19.50")
        .contains("\"stage\":\"IN_CARE\"", "\"kind\":\"holder\"", "account:lambert", "2026-11-20T09:00:00.123Z");
    assertThat(mapper.toDocument(pathway, event).toJson()).doesNotContain("Lemmens", "85031297781", "chef", "Lambert");
  }

  @Test
  void whatIsInsideASealedValueIsNotSealedAgain() {
    var json = mapper.plain().readTree(mapper.write(pathway, event)).at("/entry/sections/identity");

    assertThat(json.propertyNames()).containsExactly("sealed");
  }

  @Test
  void theSameValueIsNeverWrittenTheSameWayTwice() {
    assertThat(mapper.write(pathway, NOAH)).isNotEqualTo(mapper.write(pathway, NOAH));
  }

  @Test
  void storeKeepsWhatWasWritten() {
    var events = shared.database.getCollection("events");
    events.insertOne(mapper.toDocument(pathway, event).append("_id", "1"));

    var stored = events.find(Filters.eq("_id", "1")).first();

    assertThat(mapper.fromDocument(pathway, stored, ConsentGranted.class)).isEqualTo(event);
  }

  @Test
  void aSealedValueCopiedToAnotherPathwayCannotBeOpened() {
    var elsewhere = SharedKeys.aPathway();
    keys.of(elsewhere);
    byte[] sealed = mapper.write(pathway, NOAH);

    assertThatThrownBy(() -> mapper.read(elsewhere, sealed, PersonName.class)).isInstanceOf(UnreadableContent.class);
  }

  @Test
  void aSealedValueCopiedToThePlaceOfAnotherTypeCannotBeOpened() {
    byte[] sealed = mapper.write(pathway, new Ssin("85031297781"));

    assertThatThrownBy(() -> mapper.read(pathway, sealed, NihdiNumber.class)).isInstanceOf(UnreadableContent.class).hasMessageContaining("NihdiNumber");
  }

  @Test
  void aConfidentialValueThatIsNotSealedIsNotAccepted() {
    var forged = "{\"key\":\"account:lambert\",\"name\":{\"family\":\"Lemmens\",\"given\":\"Noah\"}}";

    assertThatThrownBy(() -> mapper.read(pathway, forged, Person.class))
        .isInstanceOf(UnreadableContent.class).hasMessageContaining("name").hasMessageNotContaining("Lemmens");
  }

  @Test
  void aDestroyedKeySilencesWhatWasWrittenAndForbidsMore() {
    byte[] written = mapper.write(pathway, event);
    var stored = mapper.toDocument(pathway, event);

    keys.destroy(pathway, NOW);

    assertThatThrownBy(() -> mapper.read(pathway, written, ConsentGranted.class)).isInstanceOf(PathwayErased.class);
    assertThatThrownBy(() -> mapper.fromDocument(pathway, stored, ConsentGranted.class)).isInstanceOf(PathwayErased.class);
    assertThatThrownBy(() -> mapper.write(pathway, event)).isInstanceOf(PathwayErased.class);
  }

  @Test
  void readingNeverMakesAKey() {
    byte[] sealed = mapper.write(pathway, NOAH);
    var elsewhere = SharedKeys.aPathway();

    assertThatThrownBy(() -> mapper.read(elsewhere, sealed, PersonName.class)).isInstanceOf(UnreadableContent.class);
    assertThat(shared.database.getCollection("pathways").countDocuments(Filters.eq("_id", elsewhere.value()))).isZero();
  }

  @Test
  void aConfidentialValueCannotBeWrittenWithoutAPathway() {
    assertThatThrownBy(() -> mapper.write(null, LAMBERT)).isInstanceOf(IllegalStateException.class).hasMessageContaining("PersonName");
    assertThatThrownBy(() -> mapper.toDocument(null, LAMBERT)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aConfidentialValueCannotBeTheKeyOfAMap() {
    record ByName(Map<PersonName, String> notes) {}

    assertThatThrownBy(() -> mapper.write(pathway, new ByName(Map.of(NOAH, "note")))).hasMessageContaining("key of a map");
  }

  @Test
  void whatIsNotConfidentialNeedsNoPathway() {
    record Agenda(LocalDate day, Map<String, List<Integer>> taken, long version, boolean open, @Nullable BigDecimal hours) {}
    var agenda = new Agenda(LocalDate.of(2026, 11, 20), Map.of("appointment/a.1", List.of(9, 10), "$set", List.of()), 4_000_000_000L, true, new BigDecimal("38.00"));

    var document = mapper.toDocument(null, agenda);

    assertThat(document).containsEntry("day", "2026-11-20").containsEntry("version", 4_000_000_000L).containsEntry("hours", Decimal128.parse("38.00"));
    assertThat(mapper.fromDocument(null, document, Agenda.class)).isEqualTo(agenda);
  }

  @Test
  void absentOptionalFieldsReadAsNullAndUnknownFieldsArePassedOver() {
    record Old(String id, @Nullable LocalDate until, boolean video, int count, @Nullable Recipient recipient) {}

    assertThat(mapper.read(null, "{\"id\":\"a\",\"invented\":{\"later\":[1]}}", Old.class)).isEqualTo(new Old("a", null, false, 0, null));
    assertThat(mapper.fromDocument(null, new Document("id", "a").append("until", null), Old.class)).isEqualTo(new Old("a", null, false, 0, null));
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  sealed interface Outcome {
    @JsonTypeName("told")
    @Confidential
    record Told(String words, @Nullable PersonName by) implements Outcome {}

    @JsonTypeName("silent")
    record Silent(int days) implements Outcome {}
  }

  record Outcomes(List<Outcome> all) {}

  @Test
  void aConfidentialKindAmongOthersIsSealedAndStillKnownByItsKind() {
    var outcomes = new Outcomes(List.of(new Outcome.Told("ne dort plus", NOAH), new Outcome.Silent(3)));

    byte[] written = mapper.write(pathway, outcomes);

    assertThat(new String(written, UTF_8)).contains("\"kind\":\"told\"", "\"kind\":\"silent\"").doesNotContain("dort", "Lemmens");
    assertThat(mapper.read(pathway, written, Outcomes.class)).isEqualTo(outcomes);
  }

  /** What is sealed is bound to its type's name, so both versions of it are called the same. */
  private static final class Tomorrow {

    enum Mood { LOW, FAIR, MIXED }

    @Confidential
    record Note(String words, Mood mood, List<String> added) {}
  }

  private static final class Yesterday {

    enum Mood { LOW, FAIR }

    @Confidential
    record Note(String words, Mood mood) {}
  }

  @Test
  void whatALaterVersionSealedIsReadAsFarAsItIsKnown() {
    byte[] added = mapper.write(pathway, new Tomorrow.Note("ne dort plus", Tomorrow.Mood.LOW, List.of("later")));
    byte[] unknown = mapper.write(pathway, new Tomorrow.Note("ne dort plus", Tomorrow.Mood.MIXED, List.of()));

    assertThat(mapper.read(pathway, added, Yesterday.Note.class)).isEqualTo(new Yesterday.Note("ne dort plus", Yesterday.Mood.LOW));
    assertThatThrownBy(() -> mapper.read(pathway, unknown, Yesterday.Note.class))
        .isInstanceOf(UnreadableContent.class).hasMessageContaining("Note").hasMessageNotContaining("MIXED").hasMessageNotContaining("dort").hasNoCause();
  }

  @Test
  void anUnreadableDocumentIsToldByPlaceAndNeverByValue() {
    assertThatThrownBy(() -> mapper.read(pathway, "{\"terms\":{\"from\":\"Noah Lemmens\"}}", ConsentGranted.class))
        .isInstanceOf(UnreadableContent.class).hasMessageContaining("terms.from").hasMessageNotContaining("Lemmens").hasNoCause();
    assertThatThrownBy(() -> mapper.read(pathway, "{Noah Lemmens", ConsentGranted.class))
        .isInstanceOf(UnreadableContent.class).hasMessageNotContaining("Lemmens").hasNoCause();
    assertThatThrownBy(() -> mapper.read(pathway, "\"no id at all\"", ConsentId.class)).isInstanceOf(UnreadableContent.class).hasNoCause();
  }

  @Property(tries = 100)
  void whateverTheWordsTheyAreReadBack(@ForAll String words) {
    var relations = new WorkRelations(List.of(), words);

    assertThat(mapper.read(pathway, mapper.write(pathway, relations), WorkRelations.class)).isEqualTo(relations);
  }
}
