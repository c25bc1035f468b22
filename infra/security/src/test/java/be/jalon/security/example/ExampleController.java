package be.jalon.security.example;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.Release;
import be.jalon.contracts.people.Act;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.NihdiNumber;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.people.PersonName;
import be.jalon.contracts.people.Ssin;
import be.jalon.contracts.sections.Urgency;
import be.jalon.keys.BlindIndex;
import be.jalon.keys.PathwayErased;
import be.jalon.security.Caller;
import be.jalon.security.CommonProblem;
import be.jalon.security.RefusedException;
import be.jalon.security.Relay;
import be.jalon.security.requests.People;
import be.jalon.security.requests.PersonRequest;
import be.jalon.security.requests.RelayRequest;
import be.jalon.security.requests.ReleaseRequest;
import com.mongodb.MongoException;
import com.mongodb.MongoTimeoutException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.UncategorizedMongoDbException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ExampleController {

  record Seen(String person, @Nullable PersonName name, Capacity capacity, String responsible, Capacity responsibleCapacity, boolean knownByNihdi, boolean knownBySsin,
      int keys, Act act, Instant until) {}

  record Step(@NotNull LocalDate from, @NotNull LocalDate until, @Min(1) @Max(50) BigDecimal hours) {
    @AssertTrue(message = "end-before-start")
    boolean isForward() {
      return !until.isBefore(from);
    }
  }

  record Request(@NotBlank @Size(max = 20) String reason, @Nullable Urgency urgency, @Nullable Ssin ssin, @Nullable ReferralId referral,
      @Size(min = 1, max = 3) @Valid List<Step> steps, @Nullable Set<Capacity> to) {}

  private final BlindIndex index;
  private final People people;

  ExampleController(BlindIndex index, People people) {
    this.index = index;
    this.people = people;
  }

  @GetMapping("/caller")
  Seen caller(Caller caller) {
    return new Seen(caller.person().key().value(), caller.person().name(), caller.capacity(), caller.responsible().key().value(), caller.responsibleCapacity(),
        caller.is(index.nihdi(new NihdiNumber("19999123004"))), caller.is(index.ssin(new Ssin("85031297781"))), caller.responsibleKeys().size(),
        caller.act(LocalDate.now(ZoneId.of("Europe/Brussels"))), caller.tokenExpiresAt());
  }

  record Table(@NotNull @Valid PersonRequest holder, @Nullable @Valid RelayRequest relayed, @Nullable Map<DataCategory, @NotNull @Valid ReleaseRequest> releases) {}

  record Seated(Person holder, @Nullable Relay relayed, Map<DataCategory, Release> releases) {}

  @PostMapping("/tables")
  Seated table(@Valid @RequestBody Table table, Caller caller) {
    return new Seated(people.person(table.holder(), "holder"), RelayRequest.relay(table.relayed()), ReleaseRequest.chosen(table.releases()));
  }

  @PostMapping("/requests")
  Request request(@Valid @RequestBody Request request, Caller caller) {
    return request;
  }

  record Count(int weeks) {}

  @PostMapping("/counts")
  Count count(@RequestBody Count count) {
    return count;
  }

  @GetMapping("/things/{id}")
  Map<String, Object> thing(@PathVariable ReferralId id, @RequestParam(required = false) @Nullable LocalDate on, @RequestParam(required = false) @Nullable Urgency urgency,
      @RequestParam(defaultValue = "1") @Max(100) int size) {
    return Map.of("id", id, "size", size);
  }

  @GetMapping("/needs")
  String needs(@RequestParam String what) {
    return what;
  }

  @GetMapping("/refusals/{refusal}")
  void refuse(@PathVariable ExampleRefusal refusal, @RequestParam(required = false) @Nullable String field) {
    throw new RefusedException(refusal, field, 7L);
  }

  @GetMapping("/trouble/{kind}")
  void trouble(@PathVariable String kind) {
    throw switch (kind) {
      case "field" -> new RefusedException(CommonProblem.INVALID_FIELD, "practitioner.nihdi");
      case "locked" -> new OptimisticLockingFailureException("Noah Lemmens");
      case "store" -> new DataAccessResourceFailureException("Noah Lemmens");
      case "full" -> new UncategorizedMongoDbException("Noah Lemmens", new MongoException(14031, "Noah Lemmens"));
      case "driver" -> new MongoTimeoutException("Noah Lemmens");
      case "erased" -> new PathwayErased(new PathwayId("p1"));
      case "value" -> new IllegalStateException("Noah Lemmens 85031297781", new IllegalArgumentException("ne dort plus"));
      case "key" -> reading();
      default -> new IllegalArgumentException("Noah Lemmens");
    };
  }

  private static RuntimeException reading() {
    new PersonKey("Noah Lemmens");
    return new IllegalStateException();
  }
}
