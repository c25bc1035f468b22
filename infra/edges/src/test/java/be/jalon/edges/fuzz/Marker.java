package be.jalon.edges.fuzz;

/** A word that stands in everything invented that is sent: wherever it turns up afterwards, something repeated what it was told. */
final class Marker {

  static final String WORD = "Kwibusvlieg";

  private Marker() {
  }

  /** Something somebody might say. */
  static String said() {
    return "Zegt: " + WORD + " bromt 's nachts.";
  }

  static String ofLength(int characters) {
    return WORD.repeat(characters / WORD.length() + 1).substring(0, characters);
  }
}
