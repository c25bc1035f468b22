package be.jalon.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The languages Jalon speaks, by their ISO 639-1 code on the wire. */
public enum Language {
  @JsonProperty("fr") FR,
  @JsonProperty("nl") NL,
  @JsonProperty("de") DE,
  @JsonProperty("en") EN
}
