package be.jalon.faults.truth;

/**
 * An entry that came over somebody's live stream, in the order in which it came.
 *
 * @param screen which of the viewer's; each goes on where it was
 */
public record Heard(String viewer, int screen, String pathway, Entry entry, long at) {
}
