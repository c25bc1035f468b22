package be.jalon.pathway;

import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.people.Authority;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.people.PersonName;
import be.jalon.security.Caller;
import be.jalon.security.Delegation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everybody around Noah Lemmens. */
final class Cast {

  static final PersonKey NOAH_KEY = new PersonKey("ssin:noah");
  static final OrganisationId SAMBRE = new OrganisationId("network-sambre");
  static final OrganisationId MEUSE = new OrganisationId("network-meuse");
  static final OrganisationId BOREAL = new OrganisationId("prevention-boreal");
  static final OrganisationId MUTUALITE = new OrganisationId("mutualite-a");
  static final OrganisationId PRACTICE = new OrganisationId("practice-lambert");

  static final Caller NOAH = new Caller(person("noah", "Lemmens", "Noah"), Set.of(PersonKey.account("noah"), NOAH_KEY), Capacity.PATIENT, null, null, end());
  static final Caller ANNE = caller("anne", "Lambert", "Anne", Capacity.TREATING_DOCTOR, PRACTICE);
  static final Caller BEA = caller("bea", "Bernard", "Béa", Capacity.TREATING_DOCTOR, PRACTICE);
  static final Caller JAN = caller("jan", "Claes", "Jan", Capacity.TREATING_DOCTOR, new OrganisationId("practice-claes"));
  static final Caller MARC = caller("marc", "Dujardin", "Marc", Capacity.CLINICIAN, SAMBRE);
  static final Caller CHLOE = caller("chloe", "Renard", "Chloé", Capacity.CLINICIAN, SAMBRE);
  static final Caller DIRK = caller("dirk", "Maes", "Dirk", Capacity.CLINICIAN, MEUSE);
  static final Caller ELS = caller("els", "Peeters", "Els", Capacity.OCCUPATIONAL_PHYSICIAN, BOREAL);
  static final Caller EVA = caller("eva", "Wouters", "Eva", Capacity.OCCUPATIONAL_PHYSICIAN, BOREAL);
  static final Caller NINA = caller("nina", "Jacobs", "Nina", Capacity.OP_NURSE, BOREAL);
  static final Caller PAUL = caller("paul", "Simon", "Paul", Capacity.MEDECIN_CONSEIL, MUTUALITE);
  static final Caller INES = caller("ines", "Carlier", "Inès", Capacity.NETWORK_COORDINATOR, SAMBRE);
  static final Caller LUC = inNameOf("luc", "Baudoin", "Luc", Capacity.SECRETARIAT, ANNE, Authority.SECRETARIAT);
  static final Caller TOM = inNameOf("tom", "Lemmens", "Tom", Capacity.PATIENT, NOAH, Authority.TRUSTED_PERSON);
  static final Caller VERA = inNameOf("vera", "Nys", "Vera", Capacity.MEDECIN_CONSEIL, PAUL, Authority.STAND_IN);
  static final Caller GUY = inNameOf("guy", "Petit", "Guy", Capacity.TREATING_DOCTOR, ANNE, Authority.STAND_IN);

  static final List<Caller> ALL = List.of(NOAH, ANNE, BEA, JAN, MARC, CHLOE, DIRK, ELS, EVA, NINA, PAUL, INES, LUC, TOM, VERA, GUY);
  static final List<Caller> PROFESSIONALS = List.of(ANNE, BEA, JAN, MARC, CHLOE, DIRK, ELS, EVA, NINA, PAUL);

  private Cast() {
  }

  private static Caller caller(String account, String family, String given, Capacity capacity, @Nullable OrganisationId organisation) {
    return new Caller(person(account, family, given), Set.of(PersonKey.account(account)), capacity, organisation, null, end());
  }

  private static Caller inNameOf(String account, String family, String given, Capacity capacity, Caller principal, Authority authority) {
    var delegation = new Delegation(principal.person(), principal.keys(), principal.capacity(), principal.organisation(), authority, LocalDate.MAX);
    return new Caller(person(account, family, given), Set.of(PersonKey.account(account)), capacity, principal.organisation(), delegation, end());
  }

  static Person person(String account, String family, String given) {
    return new Person(PersonKey.account(account), new PersonName(family, given));
  }

  private static Instant end() {
    return Instant.MAX;
  }
}
