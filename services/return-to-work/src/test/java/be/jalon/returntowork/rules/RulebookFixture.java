package be.jalon.returntowork.rules;

import be.jalon.returntowork.reference.LegalHolidays;
import be.jalon.returntowork.reference.RulesResource;

/** The rules as they are shipped. */
public final class RulebookFixture {

  public static final Rulebook SHIPPED = new Rulebook(RulesResource.shipped(), new LegalHolidays());

  private RulebookFixture() {
  }
}
