package be.jalon.bench;

/**
 * One question that the bench can answer. Scenarios live in packages of their own and are named once, in {@link Scenarios}.
 *
 * <p>A scenario starts what it measures and stops it before it returns. It keeps to {@link Occasion#time()}, prints a line when it begins something long
 * (whoever waits wants to know for what), asserts no absolute time, and puts beside each figure what it is to be compared with.
 */
public interface Scenario {

  /** As it is typed: lower case, words joined by hyphens. Typing the part before a hyphen runs all that begin with it. */
  String name();

  /** What it measures, in one sentence. */
  String sentence();

  Findings run(Occasion occasion) throws Exception;
}
