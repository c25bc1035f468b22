package be.jalon.portal.agenda;

import be.jalon.contracts.PathwayId;
import be.jalon.contracts.people.Capacity;
import be.jalon.portal.services.Appointments.Appointment;
import be.jalon.portal.services.Appointments.Place;
import be.jalon.portal.services.Appointments.Start;
import be.jalon.portal.services.Appointments.Subject;
import be.jalon.portal.words.Words;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A new appointment: for a time of the agenda, the person is chosen; for a person, the time.
 *
 * @param at the time as it is sent; empty when it is to be chosen
 * @param when the same in words
 * @param free whether it is still free
 * @param people among whom the person is chosen, those first for whom a time is being looked for; empty when it is known who
 * @param pathway of the person; null when they are to be chosen
 * @param minutes of a usual session; null where the practice has said nothing
 * @param video whether it is held by video, or null where that is to be said
 * @param subjects what it can be about, the most likely one chosen
 */
public record NewPage(String at, String when, boolean free, List<Person> people, @Nullable PathwayId pathway, String name, Choices times, @Nullable Integer minutes,
    @Nullable Boolean video, List<Option> subjects, Filled filled, @Nullable Trouble trouble) {

  /** @param who as it is sent. @param note why they come first */
  public record Person(String who, String name, String note) {
  }

  public record Option(String code, String label, boolean chosen) {
  }

  /** What was typed before it was refused. */
  public record Filled(String who, Typed typed) {
    static final Filled NOTHING = new Filled("", Typed.NOTHING);
  }

  static NewPage at(Instant at, List<Start> free, List<Appointment> open, Names names, Locale locale, @Nullable Integer minutes, Filled filled, @Nullable Trouble trouble,
      Words words) {
    var place = free.stream().filter(each -> each.start().equals(at)).findFirst();
    return new NewPage(at.toString(), new Moments(words).when(at), place.isPresent(), people(open, names, locale, words), null, "", Choices.NONE, minutes,
        place.map(Start::place).filter(each -> each != Place.EITHER).map(each -> each == Place.VIDEO).orElse(null), subjects(words), filled, trouble);
  }

  static NewPage with(PathwayId pathway, Choices times, Names names, @Nullable Integer minutes, Filled filled, @Nullable Trouble trouble, Words words) {
    return new NewPage("", "", false, List.of(), pathway, names.of(pathway), times, minutes, null, subjects(words), filled, trouble);
  }

  /** Whoever has an appointment without a time gets that one, not a second. */
  private static List<Person> people(List<Appointment> open, Names names, Locale locale, Words words) {
    var waiting = open.stream().map(each -> new Person("appointment:" + each.id(), names.of(each.pathway()),
        words.of("agenda.waits", words.lasting(each.ball().since())))).toList();
    var known = open.stream().map(Appointment::pathway).collect(Collectors.toCollection(HashSet::new));
    return Stream.concat(waiting.stream(), names.open(locale).stream().filter(each -> !known.contains(each.pathway()))
        .map(each -> new Person("pathway:" + each.pathway(), each.name(), ""))).toList();
  }

  private static List<Option> subjects(Words words) {
    var likely = likely(words.reader().capacity());
    return Arrays.stream(Subject.values()).map(subject -> new Option(subject.name(), words.of(subject), subject == likely)).toList();
  }

  /** Only what is chosen when the form is opened: whoever treats mostly sees people about their care, whoever assesses about the return. */
  private static Subject likely(Capacity capacity) {
    return switch (capacity) {
      case TREATING_DOCTOR, CLINICIAN, PATIENT, NETWORK_COORDINATOR, SECRETARIAT -> Subject.CARE;
      case OCCUPATIONAL_PHYSICIAN, MEDECIN_CONSEIL, OP_NURSE, MUTUALITY_STAFF, RTW_COORDINATOR -> Subject.RETURN;
    };
  }
}
