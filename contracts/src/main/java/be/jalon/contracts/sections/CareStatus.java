package be.jalon.contracts.sections;

import be.jalon.contracts.Language;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That care runs and how far it is. Codes and dates only: no word of why.
 *
 * @param expectedOn the date announced for the next stage, if one was
 * @param reason code of a decline, interruption or outcome (reference data of the referral service); null otherwise
 * @param preferredLanguage in which the patient wishes to speak; told with a request
 * @param place postal code near which the patient wishes care; told with a request
 * @param appointment the appointment this tells of, if it does
 * @param seat the seat this tells of, if it does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CareStatus(
    Stage stage,
    @Nullable Ball ball,
    @Nullable Urgency urgency,
    @Nullable LocalDate expectedOn,
    @Nullable String reason,
    @Nullable Language preferredLanguage,
    @Nullable String place,
    @Nullable AppointmentNote appointment,
    @Nullable SeatNote seat) implements Section {

  public enum Stage { REQUESTED, INFORMATION_ASKED, WAITING_LIST, ACCEPTED, IN_CARE, INTERRUPTED, COMPLETED, DECLINED, REDIRECTED, WITHDRAWN, ONGOING }

  public static CareStatus of(Stage stage, @Nullable Ball ball) {
    return new CareStatus(stage, ball, null, null, null, null, null, null, null);
  }

  public static CareStatus of(Stage stage, @Nullable Ball ball, @Nullable String reason, @Nullable LocalDate expectedOn) {
    return new CareStatus(stage, ball, null, expectedOn, reason, null, null, null, null);
  }

  public static CareStatus about(AppointmentNote appointment, @Nullable Ball ball) {
    return new CareStatus(Stage.ONGOING, ball, null, null, null, null, null, appointment, null);
  }

  public static CareStatus about(SeatNote seat) {
    return new CareStatus(Stage.ONGOING, null, null, null, null, null, null, null, seat);
  }
}
