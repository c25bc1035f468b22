package be.jalon.local.story;

import be.jalon.local.Arguments;
import be.jalon.local.Console;
import be.jalon.local.Ports;
import be.jalon.local.identity.DemoAccounts;
import java.nio.file.Path;
import java.time.Instant;

/** Prints a link as a GP's software would open it: a referral of a demo patient, for a demo doctor, for five minutes and once. */
public final class LaunchLink {

  private static final String USAGE = "infra/local/launch-link [--doctor ACCOUNT] [--patient ACCOUNT] [--data DIR] [--port-base N]";

  private LaunchLink() {
  }

  public static void main(String[] args) {
    var data = Path.of(System.getProperty("user.home"), ".jalon");
    int base = 8100;
    var doctor = "lambert";
    var patient = "noah";
    var arguments = new Arguments(args, USAGE);
    try {
      while (arguments.more()) {
        switch (arguments.option()) {
          case "--doctor" -> doctor = arguments.value();
          case "--patient" -> patient = arguments.value();
          case "--data" -> data = Path.of(arguments.value());
          case "--port-base" -> base = arguments.portBase();
          default -> throw arguments.unknown();
        }
      }
      Console.say(new DoctorsSoftware(data).link(new Ports(base).portalAddress(), doctor, DemoAccounts.named(patient), Instant.now()).toString());
    } catch (IllegalArgumentException e) {
      Console.say(e.getMessage());
      System.exit(2);
    }
  }
}
