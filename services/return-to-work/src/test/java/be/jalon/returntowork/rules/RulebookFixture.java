package be.jalon.returntowork.rules;

import be.jalon.returntowork.calendar.LegalHolidays;
import be.jalon.returntowork.web.RulesResource;

/** The rules as they are shipped. */
public final class RulebookFixture {

  public static final Rulebook SHIPPED = new Rulebook(RulesResource.shipped(), new LegalHolidays());

  private RulebookFixture() {
  }
}
