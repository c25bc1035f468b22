package be.jalon.bench;

import be.jalon.local.Console;
import java.nio.file.Path;

/** Runs the scenarios somebody asked for and says what they found. */
final class Bench {

  private Bench() {
  }

  public static void main(String[] args) throws Exception {
    var home = Path.of(System.getProperty("jalon.root")).toAbsolutePath().normalize();
    Wish wish;
    try {
      wish = Wish.parse(home, args);
    } catch (IllegalArgumentException e) {
      Console.say(e.getMessage() + "\n\n" + Wish.usage());
      System.exit(2);
      return;
    }
    if (wish.help()) {
      Console.say(Wish.usage());
      return;
    }
    var target = home.resolve("infra/bench/target");
    for (var scenario : wish.scenarios()) {
      Console.say("\n" + scenario.name() + ": " + scenario.sentence());
      var findings = scenario.run(new Occasion(wish.time(), wish.root(), wish.target(), target.resolve("data").resolve(scenario.name())));
      new Report(scenario, Circumstances.now(wish.root(), args), findings).publish(target.resolve("results"));
    }
    // What a scenario left running must not keep the command from ending.
    System.exit(0);
  }
}
