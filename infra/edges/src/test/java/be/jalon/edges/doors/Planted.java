package be.jalon.edges.doors;

import be.jalon.contracts.DataCategory;
import java.util.Set;

/**
 * A section that is told in the story, with a word of its own to know it by.
 *
 * @param word empty where such a section has room for none
 * @param live told after everybody began to listen
 * @param authors to whom the service that took it down shows it again
 */
record Planted(String what, DataCategory category, String word, boolean live, Set<Someone> seenBy, Set<Someone> authors) {
}
