package be.jalon.returntowork.web;

import be.jalon.contracts.EngagementId;
import be.jalon.contracts.ReturnId;
import be.jalon.contracts.sections.ReturnStatus.Procedure;
import be.jalon.returntowork.Forecast;
import be.jalon.returntowork.Forecasting;
import be.jalon.security.Caller;
import be.jalon.security.problems.CallerLanguage;
import be.jalon.security.requests.CodeLists;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a plan or hours would mean; nothing is written. A POST, since hours do not belong in an address. */
@RestController
class ForecastController {

  private final Forecasting forecasting;
  private final Drafts drafts;
  private final CodeLists reference;

  ForecastController(Forecasting forecasting, Drafts drafts, CodeLists reference) {
    this.forecasting = forecasting;
    this.drafts = drafts;
    this.reference = reference;
  }

  /** @param procedure of a return that would be begun with it; where one is open, its own counts */
  record PlanForecastRequest(@NotNull Procedure procedure, @NotNull @Valid PlanRequest plan) {
  }

  /** @param weekOf the Monday of that week */
  record HoursForecastRequest(@NotNull LocalDate weekOf, @NotNull @Digits(integer = 3, fraction = 2) BigDecimal hours) {
  }

  /** @param advice what to do, when it is more than planned */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record HoursForecast(@JsonUnwrapped Forecast.OfHours meaning, @Nullable Advice advice) {
  }

  @PostMapping("/engagements/{engagement}/plan-forecast")
  @Operation(summary = "What a plan would mean: legal dates, a new request, what it takes from the benefit; nothing is written")
  Forecast.OfPlan plan(@PathVariable EngagementId engagement, @RequestBody @Valid PlanForecastRequest request, Caller caller) {
    return forecasting.plan(engagement, request.procedure, drafts.draft(request.plan), caller);
  }

  @PostMapping("/returns/{returnId}/hours-forecast")
  @Operation(summary = "What reporting these hours would mean, before they are reported; nothing is written")
  HoursForecast hours(@PathVariable ReturnId returnId, @RequestBody @Valid HoursForecastRequest request, Caller caller, HttpServletRequest http) {
    var meaning = forecasting.hours(returnId, request.weekOf, request.hours, caller);
    return new HoursForecast(meaning, meaning.exceeds() ? Advice.onExcess(reference, CallerLanguage.of(http)) : null);
  }
}
