package be.jalon.portal.agenda;

/** What a practitioner does with the times they chose. */
enum How {
  /** The patient chooses among them. */
  OFFER,
  /** It is given at once. */
  BOOK;

  /** Key of the sentence that says so afterwards. */
  String done() {
    return switch (this) {
      case OFFER -> "agenda.done.offered";
      case BOOK -> "agenda.done.booked";
    };
  }
}
