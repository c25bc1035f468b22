package be.jalon.referral;

import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;

/** Where a referral stands. Each state holds what only it knows; {@code since} is when it began (UTC). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Status.Submitted.class, name = "submitted"),
    @JsonSubTypes.Type(value = Status.InformationAsked.class, name = "information-asked"),
    @JsonSubTypes.Type(value = Status.Waitlisted.class, name = "waitlisted"),
    @JsonSubTypes.Type(value = Status.Accepted.class, name = "accepted"),
    @JsonSubTypes.Type(value = Status.InCare.class, name = "in-care"),
    @JsonSubTypes.Type(value = Status.Interrupted.class, name = "interrupted"),
    @JsonSubTypes.Type(value = Status.Completed.class, name = "completed"),
    @JsonSubTypes.Type(value = Status.Declined.class, name = "declined"),
    @JsonSubTypes.Type(value = Status.Withdrawn.class, name = "withdrawn")
})
public sealed interface Status {

  Instant since();

  /** The network has still to say yes or no. */
  sealed interface Awaiting extends Status {

    Deadline deadline();

    Awaiting with(Deadline deadline);
  }

  /** A clinician of the network has the person in charge. */
  sealed interface Taken extends Status {

    Person clinician();

    Taken handedTo(Person clinician);
  }

  /** Nothing more happens; {@code by} keeps sight of what they ended. */
  sealed interface Ended extends Status {

    PersonKey by();
  }

  record Submitted(Instant since, Deadline deadline) implements Awaiting {

    @Override
    public Submitted with(Deadline other) {
      return new Submitted(since, other);
    }
  }

  record InformationAsked(Instant since, Deadline deadline) implements Awaiting {

    @Override
    public InformationAsked with(Deadline other) {
      return new InformationAsked(since, other);
    }
  }

  /** @param expectedOn the day (Europe/Brussels) announced for an answer; the deadline is its end */
  record Waitlisted(Instant since, LocalDate expectedOn, Deadline deadline) implements Awaiting {

    @Override
    public Waitlisted with(Deadline other) {
      return new Waitlisted(since, expectedOn, other);
    }
  }

  /** The intake is still to come. */
  record Accepted(Instant since, Person clinician) implements Taken {

    @Override
    public Accepted handedTo(Person other) {
      return new Accepted(since, other);
    }
  }

  record InCare(Instant since, Person clinician) implements Taken {

    @Override
    public InCare handedTo(Person other) {
      return new InCare(since, other);
    }
  }

  record Interrupted(Instant since, Person clinician, String reason) implements Taken {

    @Override
    public Interrupted handedTo(Person other) {
      return new Interrupted(since, other, reason);
    }
  }

  record Completed(Instant since, PersonKey by, String outcome) implements Ended {}

  record Declined(Instant since, PersonKey by, String reason) implements Ended {}

  record Withdrawn(Instant since, PersonKey by, String reason) implements Ended {}
}
