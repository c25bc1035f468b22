package be.jalon.edges.doors;

import static be.jalon.contracts.people.Capacity.CLINICIAN;
import static be.jalon.contracts.people.Capacity.NETWORK_COORDINATOR;
import static be.jalon.contracts.people.Capacity.SECRETARIAT;
import static be.jalon.contracts.people.Capacity.TREATING_DOCTOR;

import be.jalon.contracts.people.Capacity;
import be.jalon.trials.Newcomer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who knocks: each capacity in each standing. */
final class Everybody {

  static final String NETWORK = "network-sambre";
  static final String FIRST_NETWORK = "network-vesdre";
  static final String ASKED_NETWORK = "network-lesse";
  private static final String OTHER_NETWORK = "network-ourthe";

  private final List<Someone> all = new ArrayList<>();

  Everybody() {
    Stream.of(Capacity.values()).forEach(capacity -> Stream.of(Standing.values()).forEach(standing -> all.add(make(capacity, standing))));
  }

  List<Someone> all() {
    return all;
  }

  Someone who(Capacity capacity, Standing standing) {
    return all.stream().filter(one -> one.capacity() == capacity && one.standing() == standing).findFirst().orElseThrow();
  }

  private Someone make(Capacity capacity, Standing standing) {
    return switch (capacity) {
      case TREATING_DOCTOR -> someone(capacity, standing, "practice-" + standing.ordinal(), standing == Standing.MANDATE ? "STAND_IN" : null, TREATING_DOCTOR, Standing.SITS);
      case CLINICIAN -> someone(capacity, standing, switch (standing) {
        case SITS, SAT_BEFORE, STAND_IN -> NETWORK;
        case INVITED -> ASKED_NETWORK;
        case MANDATE, STRANGER -> OTHER_NETWORK;
      }, standing == Standing.MANDATE ? "STAND_IN" : null, CLINICIAN, Standing.SITS);
      case OCCUPATIONAL_PHYSICIAN, MEDECIN_CONSEIL, OP_NURSE, MUTUALITY_STAFF, RTW_COORDINATOR ->
          someone(capacity, standing, "service-" + standing.ordinal(), standing == Standing.MANDATE ? "STAND_IN" : null, capacity, Standing.SITS);
      case PATIENT -> switch (standing) {
        case STAND_IN -> someone(capacity, standing, null, "LEGAL_REPRESENTATIVE", capacity, Standing.SITS);
        case MANDATE -> someone(capacity, standing, null, "TRUSTED_PERSON", capacity, Standing.SITS);
        case SITS, INVITED, SAT_BEFORE, STRANGER -> new Someone(capacity, standing, null, Newcomer.numbered(7000 + standing.ordinal()).ssin(), null);
      };
      case NETWORK_COORDINATOR -> switch (standing) {
        case SITS -> new Someone(capacity, standing, NETWORK, null, null);
        case INVITED -> new Someone(capacity, standing, ASKED_NETWORK, null, null);
        case SAT_BEFORE -> new Someone(capacity, standing, FIRST_NETWORK, null, null);
        case STAND_IN, MANDATE -> someone(capacity, standing, OTHER_NETWORK, "STAND_IN", NETWORK_COORDINATOR, Standing.SITS);
        case STRANGER -> new Someone(capacity, standing, OTHER_NETWORK, null, null);
      };
      case SECRETARIAT -> standing == Standing.STRANGER
          ? new Someone(capacity, standing, "practice-" + Standing.SITS.ordinal(), null, null)
          : someone(capacity, standing, "practice-" + standing.ordinal(), SECRETARIAT.name(), TREATING_DOCTOR, standing);
    };
  }

  private Someone someone(Capacity capacity, Standing standing, @Nullable String organisation, @Nullable String authority, Capacity of, Standing as) {
    return new Someone(capacity, standing, organisation, null, authority == null ? null : new Someone.Mandate(who(of, as), authority));
  }
}
