package be.jalon.edges.doors;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request, apart from who makes it.
 *
 * @param path with its query
 * @param body to become JSON; null for none
 */
record Knock(String method, String path, @Nullable Object body, Map<String, String> headers) {
}
