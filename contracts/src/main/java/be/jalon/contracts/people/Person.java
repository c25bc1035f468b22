package be.jalon.contracts.people;

import org.jspecify.annotations.Nullable;

/** Somebody, by key; the name where it is known. */
public record Person(PersonKey key, @Nullable PersonName name) {
}
