package be.jalon.faults.truth;

import java.util.List;

/** A timeline that somebody read, from asking to the answer. */
public record Page(String viewer, String pathway, List<Entry> entries, long begunAt, long endedAt) {
}
