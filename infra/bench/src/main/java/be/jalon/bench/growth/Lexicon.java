package be.jalon.bench.growth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names that belong to one pathway alone: its own, those of everything in it, hashes made of them. They are found by comparison with other pathways told
 * in the same way, so that none is forgotten; a copy has others of the same shape in their places.
 */
final class Lexicon {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{16,}");

  private final Pattern names;
  private final Set<String> own;

  private Lexicon(Set<String> own, Collection<String> more) {
    this.own = Set.copyOf(own);
    var all = new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
    all.addAll(own);
    all.addAll(more);
    this.names = Pattern.compile(all.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?<![A-Za-z0-9])(?:", ")(?![A-Za-z0-9])")));
  }

  /**
   * @param texts everything that is told of the pathway
   * @param others everything that is told of others
   * @param more names to be replaced as well, though they are shared
   */
  static Lexicon of(Collection<String> texts, Collection<String> others, Collection<String> more) {
    var own = named(texts);
    own.removeAll(named(others));
    return new Lexicon(own, more);
  }

  Set<String> own() {
    return own;
  }

  String replaced(String text, UnaryOperator<String> name) {
    var matcher = names.matcher(text);
    return matcher.find() ? matcher.replaceAll(found -> name.apply(found.group())) : text;
  }

  /** As long as before, of the same kinds of characters, and never the same for two copies. */
  static String another(String name, int copy) {
    boolean hexadecimal = name.matches("[0-9a-f-]+");
    var result = new StringBuilder(name);
    byte[] bits = {};
    for (int i = 0; i < name.length(); i++) {
      if (i % 32 == 0) {
        bits = digest(name + "/" + copy + "/" + i);
      }
      int bit = bits[i % 32] & 0xff;
      char was = name.charAt(i);
      if (Character.isDigit(was) && !hexadecimal) {
        result.setCharAt(i, (char) ('0' + bit % 10));
      } else if (Character.isLetterOrDigit(was)) {
        result.setCharAt(i, hexadecimal ? Character.forDigit(bit % 16, 16) : (char) ((Character.isUpperCase(was) ? 'A' : 'a') + bit % 26));
      }
    }
    return result.toString();
  }

  private static Set<String> named(Collection<String> texts) {
    var found = new HashSet<String>();
    texts.forEach(text -> NAME.matcher(text).results().forEach(name -> found.add(name.group())));
    return found;
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
