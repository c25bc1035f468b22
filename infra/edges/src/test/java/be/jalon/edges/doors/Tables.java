package be.jalon.edges.doors;

/** The two pages on which the expectations stand. */
final class Tables {

  private Tables() {
  }

  static Groups groups(Everybody everybody) {
    return new Groups(everybody, MarkdownTable.on("/doors/doors.md"));
  }

  static Doors doors(Everybody everybody, Groups groups) {
    return Doors.on(MarkdownTable.on("/doors/doors.md"), everybody, groups);
  }

  static Sights sights(Groups groups) {
    return Sights.on(MarkdownTable.on("/doors/sights.md"), groups);
  }
}
