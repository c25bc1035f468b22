package be.jalon.appointment;

import be.jalon.contracts.people.Capacity;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;

/** How far an appointment is. Instants are UTC. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Status {

  /** What an appointment rests in while a time for it may be taken; a claim that fails comes back to it. */
  sealed interface Resting extends Status {}

  /** @param next whoever is to see to a time */
  @JsonTypeName("requested")
  record Requested(Capacity next, Instant since) implements Resting {}

  /** @param starts held out to the patient; none of them is held */
  @JsonTypeName("offered")
  record Offered(List<Instant> starts, Instant since) implements Resting {
    public Offered {
      starts = List.copyOf(starts);
    }
  }

  /**
   * @param attempt under which the agenda's days were claimed
   * @param cancelNoticeHours as agreed when it was booked (rule R63)
   */
  @JsonTypeName("booked")
  record Booked(Slot slot, int attempt, boolean byVideo, int cancelNoticeHours, Instant since) implements Resting {}

  /** On the way to {@code wanted}: certain only once it is booked, and whoever needs the time first may send it back to where it came from. */
  @JsonTypeName("claiming")
  record Claiming(Booked wanted, Resting before) implements Status {}

  /** @param late less than the agreed notice before the start; nothing is charged for it */
  @JsonTypeName("cancelled")
  record Cancelled(CancelReason reason, boolean late, Instant since) implements Status {}

  @JsonTypeName("attended")
  record Attended(Booked booked, Instant since) implements Status {}

  @JsonTypeName("missed")
  record Missed(Booked booked, Instant since) implements Status {}
}
