package be.jalon.appointment;

import be.jalon.aggregates.AggregateStore;
import be.jalon.aggregates.Aggregates;
import be.jalon.aggregates.Tables;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The appointment service: puts the use cases together. */
@SpringBootApplication
public class AppointmentApplication {

  public static void main(String[] args) {
    SpringApplication.run(AppointmentApplication.class, args);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Aggregates<AgendaDay> days(AggregateStore store) {
    return store.of(AgendaDay.KIND);
  }

  @Bean
  Aggregates<ExpectedIntake> expectedIntakes(AggregateStore store) {
    return store.of(ExpectedIntake.KIND);
  }

  @Bean
  Agendas agendas(AggregateStore store) {
    return new Agendas(store.of(Agenda.KIND));
  }

  @Bean
  Appointments appointments(AggregateStore store) {
    return new Appointments(store.of(Appointment.KIND));
  }

  @Bean
  Admission admission(Tables tables) {
    return new Admission(tables);
  }

  @Bean
  Claims claims(Aggregates<AgendaDay> days, Appointments appointments, @Value("${jalon.appointment.patience}") Duration patience) {
    return new Claims(days, appointments, patience);
  }

  @Bean
  KeepingAgenda keepingAgenda(Agendas agendas, Aggregates<AgendaDay> days, Appointments appointments, Clock clock) {
    return new KeepingAgenda(agendas, days, appointments, clock);
  }

  @Bean
  FindingTime findingTime(Appointments appointments, Agendas agendas, Admission admission, Clock clock) {
    return new FindingTime(appointments, agendas, admission, clock);
  }

  @Bean
  Requesting requesting(Appointments appointments, Agendas agendas, Aggregates<ExpectedIntake> expected, Admission admission, Clock clock) {
    return new Requesting(appointments, agendas, expected, admission, clock);
  }

  @Bean
  Booking booking(Appointments appointments, Agendas agendas, Claims claims, Admission admission, Clock clock) {
    return new Booking(appointments, agendas, claims, admission, clock);
  }

  @Bean
  Settling settling(Appointments appointments, Admission admission, Clock clock) {
    return new Settling(appointments, admission, clock);
  }

  @Bean
  Reading reading(Appointments appointments, Admission admission, Clock clock) {
    return new Reading(appointments, admission, clock);
  }

  @Bean
  FollowingReferrals followingReferrals(Appointments appointments, Agendas agendas, Aggregates<ExpectedIntake> expected, Clock clock) {
    return new FollowingReferrals(appointments, agendas, expected, clock);
  }
}
