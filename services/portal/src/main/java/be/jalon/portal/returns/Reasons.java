package be.jalon.portal.returns;

import be.jalon.portal.services.Coded;
import be.jalon.portal.words.Codes;
import be.jalon.portal.words.Speaking;
import java.util.List;
import java.util.Locale;

/** Why somebody says no, steps back, stops or ends, to be picked. */
public record Reasons(List<Coded> codes, Locale locale) {

  public record Choice(String code, String label) {
  }

  static Reasons of(Codes codes, Locale locale) {
    return new Reasons(codes.all(Codes.List.RETURN_REASONS), locale);
  }

  /** @param group as the list has it, {@code worker-decline} for example */
  public List<Choice> of(String group) {
    return codes.stream().filter(code -> group.equals(code.group())).map(code -> new Choice(code.code(), code.label(Speaking.language(locale)))).toList();
  }
}
