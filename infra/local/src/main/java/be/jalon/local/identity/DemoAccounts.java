package be.jalon.local.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The demo accounts: {@code demo-accounts.json}, and whoever the file that {@code JALON_DEMO_ACCOUNTS} names holds besides. Every person and number is invented. */
public final class DemoAccounts {

  private static final String MORE = "JALON_DEMO_ACCOUNTS";
  private static final TypeReference<List<DemoAccount>> ACCOUNTS = new TypeReference<>() {};
  private static final List<DemoAccount> ALL = read();

  private DemoAccounts() {
  }

  public static List<DemoAccount> all() {
    return ALL;
  }

  public static DemoAccount named(String account) {
    return ALL.stream().filter(each -> each.account().equals(account)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no demo account " + account));
  }

  public static String asTable() {
    return ALL.stream().map(each -> "    %-12s %-22s %s".formatted(each.account(), each.givenName() + " " + each.familyName(), each.role()))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** What the organisations in it are called: {@code <id>=<name>}, one a line. */
  public static String organisations() {
    return """
        practice-lambert=Cabinet Lambert
        practice-claes=Cabinet Claes
        network-sambre=Réseau Sambre
        prevention-boreal=Prévention Boréal
        mutualite-a=Mutualité A
        """;
  }

  /** Where they are called; nobody has such a number. */
  public static String phones() {
    return "network-sambre=081 00 00 00";
  }

  private static List<DemoAccount> read() {
    var json = JsonMapper.builder().build();
    try (var own = DemoAccounts.class.getResourceAsStream("/demo-accounts.json")) {
      var accounts = new ArrayList<>(json.readValue(own, ACCOUNTS));
      var more = System.getenv(MORE);
      if (more != null && !more.isBlank()) {
        accounts.addAll(json.readValue(Path.of(more), ACCOUNTS));
      }
      return List.copyOf(accounts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
