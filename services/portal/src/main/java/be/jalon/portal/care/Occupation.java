package be.jalon.portal.care;

import be.jalon.portal.services.Returns;

/** From what was typed of work, and of incapacity for it, to what is sent. Whether it can be, the return-to-work service says. */
record Occupation(Typed typed) {

  Returns.Work work() {
    return new Returns.Work(typed.text("kind"), typed.text("job"), typed.text("employer"), typed.number("hoursPerWeek"), typed.number("fullTimeHoursPerWeek"), typed.all("demands"),
        typed.all("resources"), typed.text("note"));
  }

  /** Partial only where somebody said so. */
  Returns.Incapacity incapacity() {
    return new Returns.Incapacity(typed.mustBeDay("from"), typed.day("until"), typed.has("partial", "true"), typed.mustBe("scheme"));
  }
}
