package be.jalon.appointment;

import be.jalon.aggregates.Aggregates;
import be.jalon.aggregates.Command;
import be.jalon.aggregates.Current;
import be.jalon.aggregates.Outcome;
import be.jalon.appointment.AgendaDay.Claim;
import be.jalon.appointment.Holding.Worth;
import be.jalon.contracts.people.PersonKey;
import be.jalon.security.RefusedException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Puts a claim into the days it touches. What stands in its way is judged by its own appointment: certain, it stays; dead, it is cleared away; not yet certain, it is
 * given a moment and then released <em>in its appointment</em>, whose last write fails from then on.
 */
public final class Claims {

  private static final Duration GLANCE = Duration.ofMillis(10);

  private final Aggregates<AgendaDay> days;
  private final Appointments appointments;
  private final Duration patience;
  private final ReentrantLock[] turns = new ReentrantLock[64];

  /** @param patience how long a claim under way is left alone; only good manners: nothing that is certain depends on it */
  public Claims(Aggregates<AgendaDay> days, Appointments appointments, Duration patience) {
    this.days = days;
    this.appointments = appointments;
    this.patience = patience;
    Arrays.setAll(turns, _ -> new ReentrantLock(true));
  }

  /** @throws RefusedException when the time is another's for certain, or the practitioner is away */
  void put(PersonKey practitioner, Claim claim, int held) {
    claim.slot().dates().forEach(date -> put(practitioner, date, claim, held));
  }

  private void put(PersonKey practitioner, LocalDate date, Claim claim, int held) {
    var dead = new HashSet<Claim>();
    while (true) {
      var day = days.find(AgendaDay.id(practitioner, date)).map(Current::state).orElseGet(() -> AgendaDay.of(practitioner, date));
      for (var rival : day.rivalsOf(claim)) {
        if (!dead.contains(rival)) {
          clear(rival);
          dead.add(rival);
        }
      }
      switch (write(practitioner, date, claim, dead, held)) {
        case Outcome.Refused<AgendaDay>(var refusal, _, _) when refusal == AppointmentRefusal.SLOT_TAKEN -> { }
        case Outcome<AgendaDay> settled -> {
          settled.orThrow();
          return;
        }
      }
    }
  }

  /** One writer per day at a time in this process: others would only take turns at the store. */
  private Outcome<AgendaDay> write(PersonKey practitioner, LocalDate date, Claim claim, Set<Claim> dead, int held) {
    var id = AgendaDay.id(practitioner, date);
    var turn = turns[Math.floorMod(id.hashCode(), turns.length)];
    turn.lock();
    try {
      return days.createOrChange(id, Command.plain(), day -> (day == null ? AgendaDay.of(practitioner, date) : day).claim(claim, dead, held));
    } finally {
      turn.unlock();
    }
  }

  /** Returns once the rival counts no more, and can never count again. */
  private void clear(Claim rival) {
    long seen = System.nanoTime();
    while (true) {
      switch (worth(rival)) {
        case HELD -> throw new RefusedException(AppointmentRefusal.SLOT_TAKEN, "start");
        case DEAD -> {
          return;
        }
        case PENDING -> {
          if (System.nanoTime() - seen < patience.toNanos()) {
            LockSupport.parkNanos(GLANCE.toNanos());
          } else {
            appointments.all().change(rival.appointment().value(), Command.plain(), appointment -> appointment.release(rival.attempt()));
          }
        }
      }
    }
  }

  /** The claim of an appointment that was erased with its pathway is dead. */
  private Worth worth(Claim rival) {
    return appointments.all().find(rival.appointment().value())
        .map(appointment -> Holding.worth(appointment.state().status(), rival.attempt())).orElse(Worth.DEAD);
  }
}
