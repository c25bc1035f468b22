package be.jalon.returntowork.reference;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The ten legal holidays (R62). A holiday on a Sunday gets a replacement day in the company, which moves no statutory clock. */
public final class LegalHolidays implements Predicate<LocalDate> {

  /** Jollyday also knows Easter and Whit Sunday and some observances; these ten are the law's. */
  private static final Set<String> TEN = Set.of("NEW_YEAR", "christian.EASTER_MONDAY", "LABOUR_DAY", "christian.ASCENSION_DAY", "christian.PENTECOST_MONDAY",
      "NATIONAL_DAY", "ASSUMPTION_DAY", "ALL_SAINTS", "ARMISTICE", "CHRISTMAS");

  private final HolidayManager belgium = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.BELGIUM));
  private final Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();

  @Override
  public boolean test(LocalDate day) {
    return of(day.getYear()).contains(day);
  }

  public Set<LocalDate> of(int year) {
    return byYear.computeIfAbsent(year, asked -> belgium.getHolidays(Year.of(asked)).stream()
        .filter(holiday -> TEN.contains(holiday.getPropertiesKey()))
        .map(Holiday::getDate)
        .collect(Collectors.toUnmodifiableSet()));
  }
}
