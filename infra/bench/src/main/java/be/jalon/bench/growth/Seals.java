package be.jalon.bench.growth;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.jalon.contracts.PathwayId;
import be.jalon.keys.PathwayKeys;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;

/** Opens and closes what is sealed under pathways' keys, for those who know neither more nor less than a service that holds the master key. */
final class Seals {

  /** A sealed value is bound to the name of its type. */
  private static final List<String> TYPES = List.of("PersonName", "Identity", "Clinical", "WorkContent", "WorkCapacity", "WorkRelations", "ReturnPlan", "Diagnosis",
      "Safety", "Treatment", "ReportedHours", "Ssin", "NihdiNumber");

  private final PathwayKeys keys;

  Seals(PathwayKeys keys) {
    this.keys = keys;
  }

  record Opened(String type, String plain) {
  }

  Opened open(String pathway, String sealed) {
    var key = keys.of(new PathwayId(pathway));
    for (var type : TYPES) {
      try {
        return new Opened(type, new String(key.decrypt(Base64.getDecoder().decode(sealed), boundTo(pathway, type)), UTF_8));
      } catch (GeneralSecurityException _) {
        // bound to another type
      }
    }
    throw new IllegalStateException("something sealed is of no known type");
  }

  String close(String pathway, Opened opened) {
    try {
      return Base64.getEncoder().encodeToString(keys.of(new PathwayId(pathway)).encrypt(opened.plain().getBytes(UTF_8), boundTo(pathway, opened.type())));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a value could not be sealed", e);
    }
  }

  private static byte[] boundTo(String pathway, String type) {
    return (pathway + "/" + type).getBytes(UTF_8);
  }
}
