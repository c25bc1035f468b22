package be.jalon.returntowork.web;

import be.jalon.contracts.DataCategory;
import be.jalon.security.requests.RelayRequest;
import be.jalon.security.requests.ReleaseRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A plan: dated steps with hours against those of the reference full-timer. */
record PlanRequest(@NotNull @Digits(integer = 3, fraction = 2) BigDecimal fullTimeHoursPerWeek,
    @NotNull @Size(max = 50) List<@NotNull @Valid StepRequest> steps,
    @Nullable @Size(max = 4000) String note, @Nullable @Valid RelayRequest relayed, @Nullable Map<DataCategory, @NotNull @Valid ReleaseRequest> releases) implements Told {

  record StepRequest(@NotNull LocalDate from, @Nullable LocalDate until, @NotNull @Digits(integer = 3, fraction = 2) BigDecimal hoursPerWeek,
      @Nullable @Size(max = 4000) String tasks, @Nullable @Size(max = 4000) String conditions) {}
}
