package be.jalon.local;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** What whoever started Jalon reads on the screen. */
public final class Console {

  private static final PrintWriter SCREEN = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

  private Console() {
  }

  public static void say(String text) {
    SCREEN.println(text);
  }

  static void welcome(Settings settings, String demoPassword) {
    var ports = settings.ports();
    say("""

        Jalon runs on this machine, for this machine only. Everybody in it is invented.

        %s
          referral        http://127.0.0.1:%d    the request and the care that follows    (API: /v3/api-docs)
          appointment     http://127.0.0.1:%d    agendas and bookings
          return-to-work  http://127.0.0.1:%d    the progressive return
          pathway         http://127.0.0.1:%d    the shared timeline: the only reader's door
          identity        %s    tokens for the demo accounts

        Demo accounts (password of each: %s):
        %s
        Another thing to try: see one story as each of six people sees it, live:

          infra/local/walkthrough%s

        Log: %s     Data: %s     Stop: Ctrl-C
        """.formatted(welcomeToThePages(settings), ports.of(ServiceName.REFERRAL, 0), ports.of(ServiceName.APPOINTMENT, 0), ports.of(ServiceName.RETURN_TO_WORK, 0),
        ports.of(ServiceName.PATHWAY, 0), ports.issuer(), demoPassword, be.jalon.local.identity.DemoAccounts.asTable(),
        (settings.base() == 8100 ? "" : " --port-base " + settings.base()), settings.data().resolve("jalon.log"), settings.data()));
  }

  private static String welcomeToThePages(Settings settings) {
    return settings.layout().portal()
        ? "  Open " + settings.ports().portalAddress() + " in a browser and log in as one of the accounts below.\n"
        : "  The pages do not run this time.\n";
  }
}
