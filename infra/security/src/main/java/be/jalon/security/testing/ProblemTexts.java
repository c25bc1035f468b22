package be.jalon.security.testing;

import be.jalon.contracts.Language;
import be.jalon.contracts.Refusal;
import be.jalon.security.problems.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** For a test of every service: that each of its refusals can be told in each language. */
public final class ProblemTexts {

  private ProblemTexts() {
  }

  /**
   * What is missing among all {@code jalon/problems*.properties} on the class path; empty when all is well.
   *
   * @param refusals those of the service, {@code ReferralRefusal.values()} for example
   */
  public static List<String> gaps(Refusal... refusals) {
    var texts = Texts.onClassPath();
    return Arrays.stream(Language.values()).flatMap(language -> Stream.concat(
        texts.missing(language).stream().map(key -> language + " " + key),
        Arrays.stream(refusals).filter(refusal -> !texts.has(refusal, language)).map(refusal -> language + " " + refusal.code()))).distinct().toList();
  }
}
