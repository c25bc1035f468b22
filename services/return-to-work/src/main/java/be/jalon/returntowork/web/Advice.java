package be.jalon.returntowork.web;

import be.jalon.contracts.Language;
import be.jalon.security.requests.CodeLists;

/** What somebody is told to do, in their language. */
record Advice(String code, String text) {

  private static final String HOURS_EXCEEDED = "hours-exceeded-advice";

  static Advice onExcess(CodeLists reference, Language language) {
    return new Advice(HOURS_EXCEEDED, reference.labels("advice", HOURS_EXCEEDED).get(language));
  }
}
