package be.jalon.portal.services;

import be.jalon.contracts.Language;
import java.util.Map;

/** A code of a service's list, with its labels. */
public record Coded(String code, Map<Language, String> labels) {

  public String label(Language language) {
    return labels.getOrDefault(language, code);
  }
}
