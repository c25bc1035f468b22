package be.jalon.portal.login;

import be.jalon.contracts.people.Authority;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.PersonKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whoever is logged in.
 *
 * @param account as the identity provider names it
 * @param hats all that they may wear
 * @param hat the one they wear now
 */
public record Visitor(String account, String name, List<Hat> hats, Hat hat) {

  public Visitor {
    hats = List.copyOf(hats);
  }

  public Capacity capacity() {
    return hat.capacity();
  }

  /** The account of the person for whom what they do counts: their own, or that of whom they act in the name of. */
  public String principal() {
    return hat.inNameOf() == null ? account : hat.inNameOf().account();
  }

  public boolean is(@Nullable PersonKey person) {
    return PersonKey.account(account).equals(person);
  }

  /** And is no secretariat, which writes in somebody's name and reads nobody anything. */
  public boolean treatsThemselves() {
    return capacity().treats() && (hat.inNameOf() == null || hat.inNameOf().authority() != Authority.SECRETARIAT);
  }

  /** Whether it is they, or whom they act in the name of. */
  public boolean countsFor(PersonKey person) {
    return PersonKey.account(principal()).equals(person);
  }

  public boolean is(Capacity other) {
    return capacity() == other;
  }
}
