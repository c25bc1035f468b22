package be.jalon.portal.pathways;

import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.contracts.PathwayId;
import be.jalon.contracts.Stream;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.sections.CareStatus;
import be.jalon.contracts.sections.ReturnStatus;
import be.jalon.portal.PortalTest;
import be.jalon.portal.login.Hat;
import be.jalon.portal.login.Visitor;
import be.jalon.portal.services.Pathways;
import be.jalon.portal.words.Dictionary;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class MilestoneTest {

  @Autowired
  Dictionary dictionary;

  /** By what the header tells alone. Work may begin before anybody authorised it: then no authorisation is drawn as reached. */
  @ParameterizedTest
  @CsvSource(textBlock = """
      REQUESTED,  ,                        REFERRED
      WAITING_LIST, ,                      REFERRED
      ACCEPTED,   ,                        REFERRED TAKEN
      IN_CARE,    ,                        REFERRED TAKEN IN_CARE
      IN_CARE,    PROPOSED,                REFERRED TAKEN IN_CARE PROPOSED
      ACCEPTED,   PROPOSED,                REFERRED TAKEN PROPOSED
      IN_CARE,    AUTHORISATION_REQUESTED, REFERRED TAKEN IN_CARE PROPOSED
      IN_CARE,    AUTHORISED,              REFERRED TAKEN IN_CARE PROPOSED AUTHORISED
      IN_CARE,    STEP_STARTED,            REFERRED TAKEN IN_CARE PROPOSED AT_WORK
      COMPLETED,  COMPLETED,               REFERRED TAKEN IN_CARE PROPOSED AT_WORK COMPLETED
      ,           AUTHORISED,              PROPOSED AUTHORISED
      """)
  void whatIsReachedIsWhatIsTold(CareStatus.@Nullable Stage care, ReturnStatus.@Nullable Stage stage, String reached) {
    var hat = new Hat(Capacity.TREATING_DOCTOR, null, null);
    var words = dictionary.of(new Visitor("lambert", "Anne Lambert", List.of(hat), hat), Locale.UK);
    var header = new Pathways.Header(new PathwayId("noah"), Pathways.Life.OPEN, Capacity.TREATING_DOCTOR, null, null, List.of(),
        care == null ? List.of() : List.of(new Pathways.Care(new Stream("referral/r1"), care, null, null, null)),
        stage == null ? List.of() : List.of(new Pathways.Return(new Stream("return-to-work/w1"), stage, null, null, List.of(), null)), List.of());

    var line = Milestone.line(header, List.of(), words);

    assertThat(line.stream().filter(stone -> stone.state() != Milestone.State.AHEAD).map(Milestone.Stone::code).collect(Collectors.joining(" "))).isEqualTo(reached);
    assertThat(line.stream().filter(stone -> stone.state() == Milestone.State.NOW).map(Milestone.Stone::code)).containsExactly(reached.substring(reached.lastIndexOf(' ') + 1));
  }
}
