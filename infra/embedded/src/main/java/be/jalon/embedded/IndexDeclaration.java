package be.jalon.embedded;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryMatcher;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** An index as a service declared it by {@code createIndexes}: which fields, in which order, over which documents. */
record IndexDeclaration(String name, List<IndexKey> keys, boolean unique, boolean sparse, Document filter) {

  private static final QueryMatcher MATCHER = new DefaultQueryMatcher();

  static IndexDeclaration of(String name, List<IndexKey> keys, Document description) {
    var filter = description.get("partialFilterExpression") instanceof Document partial ? partial : new Document();
    return new IndexDeclaration(name, keys, Utils.isTrue(description.get("unique")), Utils.isTrue(description.get("sparse")), filter);
  }

  List<String> fields() {
    return keys.stream().map(IndexKey::getKey).toList();
  }

  /** Whether the index holds this document. */
  boolean covers(Document document) {
    return (!sparse || fields().stream().anyMatch(field -> FieldValues.of(document, field).stream().anyMatch(value -> value != KeyOrder.MISSING)))
        && (filter.isEmpty() || MATCHER.matches(document, filter));
  }

  /** Whether every document that meets these conditions is in the index. */
  boolean serves(Conditions conditions) {
    return conditions.imply(Conditions.of(filter)) && (!sparse || fields().stream().anyMatch(field -> present(conditions, field)));
  }

  boolean sameAs(IndexDeclaration other) {
    return unique == other.unique && sparse == other.sparse && filter.equals(other.filter) && directions().equals(other.directions());
  }

  private static boolean present(Conditions conditions, String field) {
    return conditions.on(field).stream().anyMatch(condition -> condition.implies(new Condition.Present()) || condition instanceof Condition.Present);
  }

  private List<String> directions() {
    return keys.stream().map(key -> key.getKey() + (key.isAscending() ? " up" : " down")).toList();
  }
}
