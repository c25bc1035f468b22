package be.jalon.portal.agenda;

import be.jalon.portal.services.Appointments.OnDay;
import be.jalon.portal.services.Appointments.Opening;
import be.jalon.portal.services.Appointments.Place;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/** Hours as they come from a form: for each day {@code from}, {@code until} and {@code place} as often as there are stretches; a stretch without times is none. */
final class Published {

  private Published() {
  }

  /** Empty where one of them is only half filled in. @param day as it stands in the names of the fields */
  static Optional<List<Opening>> openings(String day, MultiValueMap<String, String> form) {
    var from = values("from." + day, form);
    var until = values("until." + day, form);
    var place = values("place." + day, form);
    var openings = new ArrayList<Opening>();
    try {
      for (int i = 0; i < Math.min(from.size(), until.size()); i++) {
        if (!from.get(i).isEmpty() || !until.get(i).isEmpty()) {
          openings.add(new Opening(LocalTime.parse(from.get(i)), LocalTime.parse(until.get(i)), place(i < place.size() ? place.get(i) : "")));
        }
      }
      return Optional.of(openings);
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  static Optional<List<OnDay>> week(MultiValueMap<String, String> form) {
    var days = Arrays.stream(DayOfWeek.values()).map(day -> openings(day.name(), form).map(all -> all.stream().map(opening -> new OnDay(day, opening)).toList())).toList();
    return days.stream().allMatch(Optional::isPresent) ? Optional.of(days.stream().flatMap(Optional::stream).flatMap(List::stream).toList()) : Optional.empty();
  }

  private static Place place(String code) {
    return Stream.of(Place.values()).filter(each -> each.name().equals(code)).findFirst().orElse(Place.EITHER);
  }

  private static List<String> values(String name, MultiValueMap<String, String> form) {
    return form.getOrDefault(name, List.of());
  }
}
