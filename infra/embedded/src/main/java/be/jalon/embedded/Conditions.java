package be.jalon.embedded;

import be.jalon.embedded.Condition.Above;
import be.jalon.embedded.Condition.Absent;
import be.jalon.embedded.Condition.AnyOf;
import be.jalon.embedded.Condition.Below;
import be.jalon.embedded.Condition.Equal;
import be.jalon.embedded.Condition.NotNull;
import be.jalon.embedded.Condition.Opaque;
import be.jalon.embedded.Condition.Present;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A query read as conditions per field: all of them must hold. Alternatives ({@code $or}) stay aside for the planner. */
record Conditions(Map<String, List<Condition>> byField, List<List<Document>> alternatives) {

  static Conditions of(Document query) {
    var conditions = new Conditions(new LinkedHashMap<>(), new ArrayList<>());
    conditions.read("", query);
    return conditions;
  }

  List<Condition> on(String field) {
    return byField.getOrDefault(field, List.of());
  }

  /** Whether whoever meets these conditions also meets the others. */
  boolean imply(Conditions others) {
    return others.alternatives.isEmpty()
        && others.byField.entrySet().stream().allMatch(entry -> entry.getValue().stream().allMatch(other -> implies(entry.getKey(), other)));
  }

  private boolean implies(String field, Condition other) {
    return on(field).stream().anyMatch(mine -> mine.implies(other));
  }

  private void read(String path, Document query) {
    query.forEach((key, value) -> {
      if (key.equals("$and") && value instanceof Collection<?> all) {
        documents(all).forEach(part -> read(path, part));
      } else if (key.equals("$or") && path.isEmpty() && value instanceof Collection<?> any) {
        alternatives.add(documents(any));
      } else if (key.startsWith("$")) {
        add(path, new Opaque(key, value));
      } else {
        field(path.isEmpty() ? key : path + "." + key, value);
      }
    });
  }

  private void field(String field, @Nullable Object wanted) {
    if (wanted instanceof Document operators && operators.keySet().stream().anyMatch(key -> key.startsWith("$"))
        && !BsonRegularExpression.isRegularExpression(wanted)) {
      operators.forEach((operator, operand) -> operator(field, operator, operand));
    } else {
      add(field, equal("$eq", wanted));
    }
  }

  private void operator(String field, String operator, @Nullable Object operand) {
    switch (operator) {
      case "$eq" -> add(field, equal(operator, operand));
      case "$in" -> add(field, operand instanceof Collection<?> values && values.stream().allMatch(Conditions::comparable)
          ? new AnyOf(new ArrayList<>(values)) : new Opaque(operator, operand));
      case "$gt", "$gte" -> add(field, KeyOrder.isNothing(operand) ? new Opaque(operator, operand) : new Above(operand, operator.equals("$gte")));
      case "$lt", "$lte" -> add(field, KeyOrder.isNothing(operand) ? new Opaque(operator, operand) : new Below(operand, operator.equals("$lte")));
      case "$exists" -> add(field, Utils.isTrue(operand) ? new Present() : new Absent());
      case "$ne" -> add(field, KeyOrder.isNothing(operand) ? new NotNull() : new Opaque(operator, operand));
      case "$all" -> allOf(field, operand);
      case "$elemMatch" -> element(field, operand);
      default -> add(field, new Opaque(operator, operand));
    }
  }

  private void allOf(String field, @Nullable Object operand) {
    if (operand instanceof Collection<?> values) {
      values.forEach(value -> add(field, equal("$all", value)));
    }
  }

  private void element(String field, @Nullable Object operand) {
    if (operand instanceof Document wanted) {
      if (wanted.keySet().stream().allMatch(key -> key.startsWith("$") && !key.equals("$and") && !key.equals("$or"))) {
        wanted.forEach((operator, value) -> operator(field, operator, value));
      } else {
        read(field, wanted);
      }
    }
  }

  private static Condition equal(String operator, @Nullable Object value) {
    return comparable(value) ? new Equal(value) : new Opaque(operator, value);
  }

  /** An array equals an element or the whole, a regular expression matches many: neither is one point of an index. */
  private static boolean comparable(@Nullable Object value) {
    return !(value instanceof Collection) && !(value instanceof BsonRegularExpression) && !BsonRegularExpression.isRegularExpression(value);
  }

  private static List<Document> documents(Collection<?> parts) {
    return parts.stream().filter(Document.class::isInstance).map(Document.class::cast).toList();
  }

  private void add(String field, Condition condition) {
    byField.computeIfAbsent(field, _ -> new ArrayList<>()).add(condition);
  }
}
