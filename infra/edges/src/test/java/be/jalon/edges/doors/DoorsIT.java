package be.jalon.edges.doors;

import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.contracts.people.Capacity;
import be.jalon.local.Secrets;
import be.jalon.local.ServiceName;
import be.jalon.trials.OnSharedSystem;
import be.jalon.trials.WholeSystem;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Everybody at every door of the whole system, and what is behind the other ports. */
@OnSharedSystem
@Order(1)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DoorsIT {

  private static WholeSystem system;
  private static House house;
  private static SideDoors sideDoors;

  @BeforeAll
  static void tellTheStory(WholeSystem shared) throws Exception {
    system = shared;
    house = House.in(system);
    sideDoors = new SideDoors(system.http(), system.ports(), house.sights(), house.everybody());
  }

  @Test
  @Order(1)
  void everyDoorThatIsDescribedHasItsExpectationAndEveryExpectationItsDoor() {
    assertThat(house.doors().differences(house.endpoints())).isEmpty();
  }

  /** The check itself is put to the test where it matters: on the answers of the running system. */
  @Test
  @Order(2)
  void anExpectationThatIsNotWhatHappensIsReported() throws Exception {
    var timeline = house.doors().named("pathway GET /pathways/{id}/timeline");
    var withoutTheNurse = new HashSet<>(timeline.letIn());
    withoutTheNurse.removeAll(house.groups().named("the OP nurse"));
    var wrongDoors = new Doors(List.of(new Door(timeline.name(), withoutTheNurse, timeline.then(), timeline.known(), timeline.others(), timeline.shows(), false)));
    var wrongSights = new Sights(house.sights().all().stream().filter(planted -> !planted.what().equals("the danger")).toList());

    assertThat(house.round(house.sights(), wrongDoors).past(house.endpoints(), wrongDoors)).hasSize(2).allSatisfy(wrong ->
        assertThat(wrong).contains("OP_NURSE", "expected 404, got 200"));
    assertThat(house.round(wrongSights, new Doors(List.of(timeline))).past(house.endpoints(), new Doors(List.of(timeline)))).isNotEmpty().allSatisfy(wrong ->
        assertThat(wrong).contains("SAFETY"));
  }

  @Test
  @Order(3)
  void noPortAnswersFromAnotherMachine() throws Exception {
    var reachable = new ArrayList<String>();
    for (var address : SideDoors.addressesOfThisMachine()) {
      sideDoors.ports().stream().filter(port -> SideDoors.opens(address, port)).forEach(port -> reachable.add("port " + port + " answers at " + address.getHostAddress()));
    }

    assertThat(sideDoors.ports()).allMatch(port -> SideDoors.opens(InetAddress.getLoopbackAddress(), port));
    assertThat(reachable).isEmpty();
  }

  @Test
  @Order(4)
  void operatorsFindHealthAndMetricsAndNobodyFindsWhatAProcessHolds() {
    for (var service : ServiceName.values()) {
      int management = system.ports().management(service, 0);
      assertThat(sideDoors.get(management, "/actuator/health").body()).doesNotContain("components", "details");
      assertThat(sideDoors.get(management, "/actuator/prometheus")).satisfies(metrics -> {
        assertThat(metrics.status()).isEqualTo(200);
        assertThat(sideDoors.tellsOf(metrics)).isEmpty();
      });
      for (var inside : List.of("env", "heapdump", "threaddump", "configprops", "beans", "loggers", "mappings", "httpexchanges", "logfile", "sessions", "shutdown")) {
        assertThat(sideDoors.get(management, "/actuator/" + inside).status()).describedAs(service + " " + inside).isEqualTo(404);
      }
    }
  }

  @Test
  @Order(5)
  void whatIsForOperatorsIsNotBehindTheDoorsOfEverybody() {
    for (var service : ServiceName.values()) {
      for (var inside : List.of("prometheus", "jalonparked", "jalonjournal", "env", "heapdump", "")) {
        var knock = new Knock("GET", "/actuator/" + inside, null, Map.of());
        var patient = house.everybody().who(Capacity.PATIENT, Standing.SITS);
        assertThat(house.corridor().knock(service, knock, patient, Pass.NONE).status()).describedAs(service + " " + inside).isEqualTo(401);
        assertThat(house.corridor().knock(service, knock, patient, Pass.VALID).status()).describedAs(service + " " + inside).isIn(403, 404);
      }
    }
  }

  @Test
  @Order(6)
  void theApiIsDescribedToEverybodyAndTellsOfNobody() {
    for (var service : ServiceName.values()) {
      var description = sideDoors.get(system.ports().of(service, 0), "/v3/api-docs");
      assertThat(description.status()).isEqualTo(200);
      assertThat(sideDoors.tellsOf(description)).isEmpty();
      assertThat(sideDoors.get(system.ports().of(service, 0), "/swagger-ui/index.html").status()).isEqualTo(401);
    }
  }

  @Test
  @Order(7)
  void theIdentityProviderKeepsItsKeysAndItsAccounts() {
    int identity = system.ports().identity();
    var keys = sideDoors.get(identity, "/oauth2/jwks");
    assertThat(keys.status()).isEqualTo(200);
    assertThat(keys.json().path("keys")).isNotEmpty().allSatisfy(key -> assertThat(key.propertyNames()).doesNotContain("d", "p", "q", "dp", "dq", "qi", "k"));
    for (var path : List.of("/", "/actuator", "/actuator/env", "/actuator/heapdump", "/accounts", "/userinfo", "/connect/register", "/oauth2/authorize")) {
      var answer = sideDoors.get(identity, path);
      assertThat(answer.status()).describedAs(path).isGreaterThanOrEqualTo(300);
      assertThat(answer.body()).doesNotContain("lambert", "signing-key");
    }
    // The page on which people log in lists the demo accounts, as it should, and nothing by which one gets in.
    assertThat(sideDoors.get(identity, "/login").body()).contains("password", "lambert").doesNotContain(new Secrets(system.data()).demoPassword(), "signing-key");
    assertThat(sideDoors.tokenWith(identity, "lambert", "guessed")).isEqualTo(401);
    assertThat(sideDoors.tokenWith(identity, "of-nobody", "guessed")).isEqualTo(401);
  }

  /** The last thing done is to close the pathway. */
  @Test
  @Order(9)
  void everyDoorOpensToThoseWhomTheTableNamesAndShowsThemWhatIsTheirs() throws Exception {
    var round = house.round(house.sights(), house.doors());
    long began = System.nanoTime();

    var wrong = round.past(house.endpoints(), house.doors());

    System.out.printf("%d doors, %d knocks by %d people in %.1f s, told to wait %d times, %d connections closed meanwhile; by status %s%n", house.doors().all().size(), round.cells(),
        house.everybody().all().size(), (System.nanoTime() - began) / 1e9, house.corridor().waits(), house.corridor().hungUp(), round.byStatus());
    wrong.forEach(System.out::println);
    assertThat(wrong).describedAs("what is not as the tables say").isEmpty();
  }
}
