package be.jalon.security.problems;

import be.jalon.contracts.Refusal;
import java.util.List;
import java.util.Map;

/**
 * What was found to be wrong with a request, before it is put into words.
 *
 * @param headers further headers of the answer
 */
record Finding(Refusal refusal, List<FieldFinding> fields, Map<String, String> headers) {

  /** @param limits what the reason's words need, {@code min} or {@code max} for example; never what was sent */
  record FieldFinding(String field, String code, Map<String, Object> limits) {

    FieldFinding(String field, String code) {
      this(field, code, Map.of());
    }
  }

  static Finding of(Refusal refusal) {
    return new Finding(refusal, List.of(), Map.of());
  }

  static Finding of(Refusal refusal, FieldFinding field) {
    return new Finding(refusal, List.of(field), Map.of());
  }

  Finding with(String header, String value) {
    return new Finding(refusal, fields, Map.of(header, value));
  }
}
