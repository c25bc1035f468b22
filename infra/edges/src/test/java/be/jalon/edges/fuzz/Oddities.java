package be.jalon.edges.fuzz;

import be.jalon.edges.fuzz.JsonText.Raw;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values that programs have stumbled over before. */
final class Oddities {

  private static final List<String> WORDS = List.of("", " ", "\t\r\n", "\0", "a\0" + Marker.WORD, "\ud83d " + Marker.WORD, Marker.WORD + "\udc00", "\ude00\ud83d" + Marker.WORD,
      "\u202e" + Marker.WORD, "\u2028" + Marker.WORD, "\ufeff" + Marker.WORD, "\uffff" + Marker.WORD, "e\u0301".repeat(40) + Marker.WORD, "👩‍👩‍👧‍👦 " + Marker.WORD, "İıſ ẞ " + Marker.WORD,
      "${jndi:ldap://127.0.0.1/" + Marker.WORD + "}", "{{7*7}}" + Marker.WORD, "<script>" + Marker.WORD + "</script>", "'; drop table " + Marker.WORD + "; --",
      "%s%n%x " + Marker.WORD, "../../" + Marker.WORD, "\r\nSet-Cookie: " + Marker.WORD, "$where " + Marker.WORD, "null", "true", "NaN", "0", "-1", "1e400", "[]", "{}",
      Marker.WORD, Marker.said());

  private static final List<String> TIMES = List.of("0001-01-01", "9999-12-31", "0000-01-01", "-999999999-01-01", "+999999999-12-31", "10000-01-01", "+10000-01-01", "2023-02-29",
      "2024-02-29", "2100-02-29", "2026-13-01", "2026-00-00", "2026-02-30", "1582-10-10", "20261120", "20/11/2026", "2026-W47-5", "1970-01-01", "0001-01-01T00:00:00Z",
      "9999-12-31T23:59:59.999999999Z", "-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59.999999999Z", "2026-11-20T24:00:00Z", "2026-11-20T25:00:00Z",
      "2016-12-31T23:59:60Z", "2026-10-25T02:30:00+02:00", "2026-03-29T02:30:00+01:00", "2026-11-20T10:00:00", "2026-11-20T10:00:00+18:00", "2026-11-20T10:00:00+25:00",
      "-999999999-01-01T00:00:00+18:00", "+999999999-12-31T23:59:59-18:00", "2026-11-20T10:00:00.1234567890Z", "2026-11-20T10:00Z[Europe/Brussels]", "24:00", "23:59:59.999999999",
      "00:00", "7:5", "1795000000", "1795000000000", "9223372036854775807", "-9223372036854775808");

  private static final List<String> NUMBERS = List.of("0", "-0", "-1", "1", "2", "0.5", "2.9999999999", "1.005", "38.123456789", "168", "169", "999.99", "1000", "2147483647", "2147483648",
      "-2147483649", "9223372036854775807", "9223372036854775808", "-9223372036854775809", "1e3", "1E-3", "1e18", "1e308", "1e309", "1e-400", "1e1000000", "1e2147483647",
      "1e-2147483648", "1e99999999999", "NaN", "Infinity", "-Infinity", "007", "0x1F", "+5", "1.", ".5", "--1", "1_000", "9".repeat(999), "9".repeat(1001), "0." + "0".repeat(900) + "1");

  private static final List<Integer> LENGTHS = List.of(20, 21, 100, 101, 200, 201, 500, 501, 4000, 4001, 20_001, 70_000, 200_000);

  private static final List<Integer> DEPTHS = List.of(20, 499, 501, 1001, 5000, 50_000);

  private Oddities() {
  }

  static String text(Dice dice) {
    return dice.chance(0.2) ? Marker.ofLength(dice.oneOf(LENGTHS)) : dice.chance(0.3) ? dice.oneOf(TIMES) : dice.oneOf(WORDS);
  }

  static String time(Dice dice) {
    return dice.oneOf(TIMES);
  }

  static Raw number(Dice dice) {
    return new Raw(dice.oneOf(NUMBERS));
  }

  /** Anything that is JSON, or nearly. */
  static @Nullable Object anything(Dice dice) {
    return switch (dice.number(10)) {
      case 0 -> null;
      case 1 -> dice.chance(0.5);
      case 2, 3 -> number(dice);
      case 4 -> time(dice);
      case 5 -> List.of();
      case 6 -> Map.of();
      case 7 -> Map.of(Marker.WORD, Marker.said());
      case 8 -> dice.chance(0.5) ? deep(dice) : new Raw(dice.oneOf("nul", "undefined", "'" + Marker.WORD + "'", "\"" + Marker.WORD, "\"\\x\"", "\"\\ud800\"", "/* */ 1", ""));
      default -> text(dice);
    };
  }

  static Raw deep(Dice dice) {
    int depth = dice.oneOf(DEPTHS);
    return dice.chance(0.5) ? new Raw("[".repeat(depth) + "]".repeat(depth)) : new Raw("{\"a\":".repeat(depth) + "1" + "}".repeat(depth));
  }
}
