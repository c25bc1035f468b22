package be.jalon.portal.refer;

import be.jalon.contracts.OrganisationId;
import be.jalon.portal.words.Codes;
import be.jalon.portal.words.Words;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Something to pick rather than type. @param hint what it means; may be empty */
record Choice(String code, String label, String hint, boolean chosen) {

  static List<Choice> ofList(Codes codes, Codes.List list, Collection<String> chosen, Words words) {
    return codes.all(list).stream().map(each -> new Choice(each.code(), words.label(list, each.code()), "", chosen.contains(each.code()))).toList();
  }

  static List<Choice> ofOrganisations(List<String> ids, String chosen, Words words) {
    return ids.stream().map(id -> new Choice(id, words.organisation(new OrganisationId(id)), "", id.equals(chosen))).toList();
  }

  /** @param prefix of the keys under which their words stand */
  static List<Choice> ofCodes(String prefix, String chosen, Words words, String... codes) {
    return Stream.of(codes).map(code -> new Choice(code, words.of(prefix + code), "", code.equals(chosen))).toList();
  }
}
