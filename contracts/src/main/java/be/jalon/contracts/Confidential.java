package be.jalon.contracts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A value of this type is encrypted under its pathway's own key wherever it is written: topic, journal, parked event, store.
 * Nobody has to remember to do so: the one mapper that writes events and state sees the annotation (infra/keys).
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Confidential {
}
