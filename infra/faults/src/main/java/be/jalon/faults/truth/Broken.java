package be.jalon.faults.truth;

/** @param pathway whose trail is to be read; empty where it concerns none */
public record Broken(String promise, String pathway, String how) {
}
