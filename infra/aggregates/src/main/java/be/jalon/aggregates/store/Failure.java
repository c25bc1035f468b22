package be.jalon.aggregates.store;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A failure in words that may be logged and kept: classes and places, never a message, which may repeat what stood in an event. */
public final class Failure {

  private Failure() {
  }

  public static String describe(Throwable thrown) {
    var classes = Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(5).map(cause -> cause.getClass().getSimpleName());
    var place = Arrays.stream(thrown.getStackTrace()).filter(step -> step.getClassName().startsWith("be.jalon")).findFirst();
    return classes.collect(Collectors.joining(", caused by "))
        + place.map(step -> " at " + step.getClassName() + ":" + step.getLineNumber()).orElse("");
  }
}
