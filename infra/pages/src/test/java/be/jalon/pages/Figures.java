package be.jalon.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the pages cost on this machine during this run, for whoever wants to know: nothing passes or fails by it. Printed after the last test, and kept in {@code target/figures.md}. */
final class Figures {

  private static final Path FILE = Path.of(System.getProperty("jalon.pages.figures", "target/figures.md"));

  private final List<Page> pages = new ArrayList<>();
  private final List<Appearance> appearances = new ArrayList<>();

  /** @param requests that went over the wire. @param bytes likewise, headers and compressed bodies. @param serverMillis from the request for the page itself to the first byte of its answer */
  record View(int requests, long bytes, double serverMillis) {
  }

  private record Page(String address, String who, View first, View repeated) {
  }

  private record Appearance(String what, Duration after) {
  }

  synchronized void page(String address, String who, View first, View repeated) {
    pages.add(new Page(address, who, first, repeated));
  }

  /** Something was done on one page and appeared on another's. */
  synchronized void appeared(String what, Duration after) {
    appearances.add(new Appearance(what, after));
  }

  synchronized void tell() {
    if (pages.isEmpty() && appearances.isEmpty()) {
      return;
    }
    var report = report();
    System.out.println(report);
    try {
      Files.createDirectories(FILE.toAbsolutePath().getParent());
      Files.writeString(FILE, report);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String report() {
    var report = new StringBuilder();
    if (!pages.isEmpty()) {
      report.append("""

          | page | as | first view: requests | kB | server ms | repeated: requests | kB | server ms |
          |---|---|---:|---:|---:|---:|---:|---:|
          """);
      pages.forEach(each -> report.append("| %s | %s | %s | %s |%n".formatted(each.address(), each.who(), view(each.first()), view(each.repeated()))));
    }
    if (!appearances.isEmpty()) {
      report.append("""

          | done on one page, seen on another's | after ms |
          |---|---:|
          """);
      appearances.forEach(each -> report.append("| %s | %d |%n".formatted(each.what(), each.after().toMillis())));
    }
    return report.toString();
  }

  private static String view(View view) {
    return String.format(Locale.ROOT, "%d | %.1f | %.0f", view.requests(), view.bytes() / 1000.0, view.serverMillis());
  }
}
