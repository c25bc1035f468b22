package be.jalon.appointment;

import java.time.DayOfWeek;
import java.util.Set;

/** When it would suit, in codes: words would reach nobody, since what is written in words is read in the pathway alone. */
public record Wish(Set<DayOfWeek> days, Set<PartOfDay> parts) {

  public enum PartOfDay { MORNING, AFTERNOON, EVENING }

  public Wish {
    days = Set.copyOf(days);
    parts = Set.copyOf(parts);
  }
}
