package be.jalon.contracts.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import org.junit.jupiter.api.Test;

class SeatProposalTest {

  private static final PathwayId PATHWAY = new PathwayId("11e4c4e8-597b-514a-a47c-befe2946740f");
  private static final OrganisationId BOREAL = new OrganisationId("prevention-boreal");
  private static final Person ELS = new Person(PersonKey.account("els-peeters"), null);
  private static final Person JAN = new Person(PersonKey.account("jan-claes"), null);

  @Test
  void theSameSeatHasTheSameIdWhoeverAsksAndWhoeverSitsThere() {
    var unnamed = SeatProposal.on(PATHWAY, Capacity.OCCUPATIONAL_PHYSICIAN, BOREAL, null);
    var named = SeatProposal.on(PATHWAY, Capacity.OCCUPATIONAL_PHYSICIAN, BOREAL, ELS);

    assertThat(named.seat()).isEqualTo(unnamed.seat());
  }

  /** Stands in the golden examples: a seat opened last year must be found again. */
  @Test
  void theIdDoesNotDependOnTheRunningProgram() {
    assertThat(SeatProposal.on(PATHWAY, Capacity.OCCUPATIONAL_PHYSICIAN, BOREAL, null).seat()).hasToString("9641cdf2-fc8e-35f6-abff-57d7986c719c");
  }

  @Test
  void anotherPathwayCapacityOrganisationOrPersonIsAnotherSeat() {
    assertThat(java.util.stream.Stream.of(
        SeatProposal.on(PATHWAY, Capacity.OCCUPATIONAL_PHYSICIAN, BOREAL, null),
        SeatProposal.on(new PathwayId("another"), Capacity.OCCUPATIONAL_PHYSICIAN, BOREAL, null),
        SeatProposal.on(PATHWAY, Capacity.OP_NURSE, BOREAL, null),
        SeatProposal.on(PATHWAY, Capacity.OCCUPATIONAL_PHYSICIAN, new OrganisationId("prevention-austral"), null),
        SeatProposal.on(PATHWAY, Capacity.OCCUPATIONAL_PHYSICIAN, null, ELS),
        SeatProposal.on(PATHWAY, Capacity.OCCUPATIONAL_PHYSICIAN, null, JAN),
        SeatProposal.on(PATHWAY, Capacity.OCCUPATIONAL_PHYSICIAN, null, null)).map(SeatProposal::seat)).doesNotHaveDuplicates();
  }
}
