package be.jalon.returntowork.reference;

import be.jalon.contracts.Language;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One code that a request may hold, in four languages.
 *
 * @param group what the code answers, where one list holds several; null otherwise
 */
public record Item(String code, @Nullable String group, Map<Language, String> labels) {
}
