package be.jalon.portal.agenda;

import be.jalon.portal.services.Appointments.PartOfDay;
import be.jalon.portal.services.Appointments.Wish;
import be.jalon.portal.words.Codes;
import be.jalon.portal.words.Words;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When it would suit the patient, in words. */
final class Wishes {

  private final Words words;

  Wishes(Words words) {
    this.words = words;
  }

  /** A choice in a form. */
  public record Box(String code, String label) {
  }

  String of(@Nullable Wish wish) {
    return wish == null ? "" : Stream.of(
            wish.days().stream().sorted().map(this::day).collect(Collectors.joining(", ")),
            wish.parts().stream().sorted().map(this::part).collect(Collectors.joining(", ")))
        .filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
  }

  String day(DayOfWeek day) {
    return words.weekday(day);
  }

  String part(PartOfDay part) {
    return words.label(Codes.List.PARTS_OF_DAY, part.name());
  }

  /** Nobody is asked to come at the weekend unless the agenda says so. */
  List<Box> days() {
    return Arrays.stream(DayOfWeek.values()).filter(day -> day.compareTo(DayOfWeek.FRIDAY) <= 0).map(day -> new Box(day.name(), day(day))).toList();
  }

  List<Box> parts() {
    return Arrays.stream(PartOfDay.values()).map(part -> new Box(part.name(), part(part))).toList();
  }
}
