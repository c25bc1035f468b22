package be.jalon.contracts.sections;

import be.jalon.contracts.AbsentIsEmpty;
import be.jalon.contracts.IncapacityId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a return runs and how far it is. Codes and dates only: neither hours nor reasons.
 *
 * @param from first day (Europe/Brussels) of what this tells of, an incapacity or a step; null where it tells of no period
 * @param until its last day, inclusive; null while open
 * @param clocks the legal clocks running or lapsed at that moment
 * @param incapacity the period of incapacity this tells of, if it does: who is told of it can name it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReturnStatus(
    Stage stage,
    @Nullable Ball ball,
    @Nullable Procedure procedure,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable String reason,
    @AbsentIsEmpty List<LegalClock> clocks,
    @Nullable AppointmentNote appointment,
    @Nullable SeatNote seat,
    @Nullable IncapacityId incapacity) implements Section {

  public enum Procedure { INFORMAL, AUTHORISED_RESUMPTION }

  public enum Stage {
    ENGAGEMENT, INCAPACITY, OPENED, PROPOSED, REVISED, AGREED, DECLINED, EMPLOYER_ANSWERED, AUTHORISATION_REQUESTED, AUTHORISED, AUTHORISATION_REFUSED,
    AUTHORISATION_EXPIRED, RESUMED, STEP_STARTED, STEPPED_BACK, HOURS_EXCEEDED, STOPPED, RELAPSED, COMPLETED, CLOSED, CLOCK, ONGOING
  }

  public ReturnStatus {
    clocks = List.copyOf(clocks);
  }

  public static ReturnStatus of(Stage stage, @Nullable Ball ball, @Nullable Procedure procedure, LegalClock... clocks) {
    return new ReturnStatus(stage, ball, procedure, null, null, null, List.of(clocks), null, null, null);
  }

  public static ReturnStatus over(Stage stage, @Nullable Ball ball, @Nullable Procedure procedure, @Nullable LocalDate from, @Nullable LocalDate until,
      @Nullable String reason, List<LegalClock> clocks) {
    return new ReturnStatus(stage, ball, procedure, from, until, reason, clocks, null, null, null);
  }

  /** @param remark code of what is to be known of it besides; null for nothing */
  public static ReturnStatus incapacity(IncapacityId incapacity, LocalDate from, @Nullable LocalDate until, @Nullable String remark) {
    return new ReturnStatus(Stage.INCAPACITY, null, null, from, until, remark, List.of(), null, null, incapacity);
  }

  public static ReturnStatus about(AppointmentNote appointment, @Nullable Ball ball) {
    return new ReturnStatus(Stage.ONGOING, ball, null, null, null, null, List.of(), appointment, null, null);
  }

  public static ReturnStatus about(SeatNote seat) {
    return new ReturnStatus(Stage.ONGOING, null, null, null, null, null, List.of(), null, seat, null);
  }
}
