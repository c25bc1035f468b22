package be.jalon.local;

import java.util.Arrays;
import java.util.Iterator;

/** What somebody typed behind a command, option by option. Every complaint is a sentence for them, as an {@link IllegalArgumentException}. */
public final class Arguments {

  private final Iterator<String> words;
  private final String usage;
  private String option = "";

  public Arguments(String[] words, String usage) {
    this.words = Arrays.asList(words).iterator();
    this.usage = usage;
  }

  public boolean more() {
    return words.hasNext();
  }

  public String option() {
    option = words.next();
    return option;
  }

  /** What stands behind the option. */
  public String value() {
    if (!words.hasNext()) {
      throw new IllegalArgumentException(option + " needs a value\n\n" + usage);
    }
    return words.next();
  }

  public int number(int least, int most) {
    try {
      int number = Integer.parseInt(value());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, together with a number out of range
    }
    throw new IllegalArgumentException(option + " needs a number from " + least + " to " + most);
  }

  public int portBase() {
    return number(1024, 65_000);
  }

  public IllegalArgumentException unknown() {
    return new IllegalArgumentException("unknown option " + option + "\n\n" + usage);
  }
}
