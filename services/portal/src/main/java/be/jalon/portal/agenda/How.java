package be.jalon.portal.agenda;

/** What a practitioner does with the times they chose. */
enum How {
  /** The patient chooses among them. */
  OFFER,
  /** It is given at once. */
  BOOK,
  /** The person is here: it takes place now. */
  NOW;

  /** Whether it can be done with that many times chosen. */
  boolean fits(int times) {
    return switch (this) {
      case OFFER -> times > 0;
      case BOOK -> times == 1;
      case NOW -> true;
    };
  }

  /** Key of the sentence that says so afterwards. */
  String done() {
    return switch (this) {
      case OFFER -> "agenda.done.offered";
      case BOOK -> "agenda.done.booked";
      case NOW -> "agenda.done.attended";
    };
  }
}
