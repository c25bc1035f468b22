package be.jalon.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompatibilityTest {

  private static final String RELEASED = """
      {"type": "object", "required": ["kind"], "properties": {
        "kind": {"type": "string", "enum": ["A", "B"]},
        "words": {"type": "string", "maxLength": 100, "pattern": "^[a-z]*$"},
        "hours": {"type": "number", "minimum": 0},
        "on": {"type": "string", "format": "date"},
        "who": {"$ref": "common.json#/definitions/Person"},
        "note": {"anyOf": [{"$ref": "#/definitions/Sealed"}, {"type": "object", "required": ["text"], "properties": {"text": {"type": "string"}}}]},
        "list": {"type": "array", "items": {"type": "string", "enum": ["X", "Y"]}}}}""";

  @ParameterizedTest
  @CsvSource(delimiter = ';', textBlock = """
      a field is removed                    ; "hours": {"type": "number", "minimum": 0},           ; ''                                             ; t.hours is gone
      a field is renamed                    ; "hours":                                             ; "hoursPerWeek":                                ; t.hours is gone
      a field becomes required              ; "required": ["kind"]                                 ; "required": ["kind", "hours"]                  ; t.hours is required now
      a field may be left out               ; "required": ["kind"]                                 ; "required": []                                 ; t.kind may be missing now
      a field within becomes required       ; "required": ["text"]                                 ; "required": ["text", "by"]                     ; t.note|1.by is required now
      a code is removed                     ; ["A", "B"]                                           ; ["A"]                                          ; t.kind B is no code any more
      a code of a list is removed           ; ["X", "Y"]                                           ; ["X"]                                          ; t.list[] Y is no code any more
      codes take the place of words         ; "pattern": "^[a-z]*$"                                ; "pattern": "^[a-z]*$", "enum": ["a"]           ; t.words is a list of codes in one version only
      a type changes                        ; {"type": "number", "minimum": 0}                     ; {"type": "string"}                             ; t.hours type is another
      a format is dropped                   ; , "format": "date"                                   ; ''                                             ; t.on format is another
      a pattern changes                     ; ^[a-z]*$                                             ; ^[a-z]+$                                       ; t.words pattern is another
      a text is shorter                     ; "maxLength": 100                                     ; "maxLength": 50                                ; t.words is shorter
      a minimum rises                       ; "minimum": 0                                         ; "minimum": 1                                   ; t.hours is narrower below
      a type is renamed                     ; definitions/Person                                   ; definitions/Somebody                           ; t.who $ref is another
      what was confidential no longer is    ; {"$ref": "#/definitions/Sealed"},                    ; ''                                             ; t.note has not the same alternatives
      a word that nobody has thought about  ; "minimum": 0                                         ; "minimum": 0, "maximum": 9                     ; t.hours says maximum, which nobody has thought about
      """)
  void whatYesterdaysVersionCannotLiveWithIsFound(String change, String before, String after, String complaint) {
    assertThat(RELEASED).as(change).contains(before);

    assertThat(Compatibility.complaints("t", Golden.MAPPER.readTree(RELEASED), Golden.MAPPER.readTree(RELEASED.replace(before, after)))).as(change).contains(complaint);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', textBlock = """
      nothing           ; "kind"        ; "kind"
      a field is added  ; "words":      ; "since": {"type": "string"}, "words":
      a code is added   ; ["A", "B"]    ; ["A", "B", "C"]
      a text is longer  ; 100           ; 200
      a minimum falls   ; "minimum": 0  ; "minimum": -1
      an explanation    ; "minimum": 0  ; "minimum": 0, "description": "per week"
      """)
  void whatIsAddedHarmsNobody(String change, String before, String after) {
    assertThat(Compatibility.complaints("t", Golden.MAPPER.readTree(RELEASED), Golden.MAPPER.readTree(RELEASED.replace(before, after)))).as(change).isEmpty();
  }

  @Test
  void aDefinitionThatIsGoneIsFound() {
    var released = Golden.MAPPER.readTree("{\"definitions\": {\"Person\": {\"type\": \"object\"}}}");

    assertThat(Compatibility.complaints("common", released, Golden.MAPPER.readTree("{\"definitions\": {}}"))).containsExactly("common.Person is gone");
  }
}
