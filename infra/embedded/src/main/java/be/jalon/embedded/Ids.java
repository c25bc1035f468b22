package be.jalon.embedded;

import be.jalon.embedded.Condition.Above;
import be.jalon.embedded.Condition.Below;
import be.jalon.embedded.Planner.Access;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The documents' ids in their order, for paging and for ids that begin with the name of their stream. Only texts are ordered as MongoDB orders them. */
record Ids(MVMap<Object, Document> documents) {

  private static final Pattern PLAIN_PREFIX = Pattern.compile("\\^(?:\\\\Q(?<quoted>.*?)\\\\E|(?<plain>[^\\\\.*+?|()\\[\\]{}^$]+)).*", Pattern.DOTALL);

  Optional<Access> range(Conditions conditions, Sorting sorting) {
    String from = null;
    String to = null;
    for (var condition : conditions.on("_id")) {
      if (condition instanceof Above(String text, var _)) {
        from = from == null || text.compareTo(from) > 0 ? text : from;
      } else if (condition instanceof Below(String text, var _)) {
        to = to == null || text.compareTo(to) < 0 ? text : to;
      } else if (condition instanceof Condition.Opaque(var _, var operand) && prefix(operand) instanceof String prefix) {
        from = prefix;
        to = prefix + Character.MAX_VALUE;
      }
    }
    if (from == null && to == null && !(sorting.isBy("_id") && conditions.byField().isEmpty() && conditions.alternatives().isEmpty())) {
      return Optional.empty();
    }
    var ordered = sorting.isBy("_id") && textsOnly();
    return Optional.of(new Access(walk(from, to, ordered && sorting.descending()), ordered));
  }

  private Stream<Object> walk(@Nullable String from, @Nullable String to, boolean descending) {
    Iterator<Object> ids = descending ? documents.cursor(to, from, true) : documents.cursor(from, to, false);
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(ids, Spliterator.ORDERED | Spliterator.DISTINCT), false);
  }

  private boolean textsOnly() {
    return documents.isEmpty() || documents.firstKey() instanceof String && documents.lastKey() instanceof String;
  }

  private static @Nullable String prefix(@Nullable Object operand) {
    if (!(operand instanceof BsonRegularExpression expression) || expression.getOptions() != null && !expression.getOptions().isEmpty()) {
      return null;
    }
    var matcher = PLAIN_PREFIX.matcher(expression.getPattern());
    if (!matcher.matches()) {
      return null;
    }
    return matcher.group("quoted") != null ? matcher.group("quoted") : matcher.group("plain");
  }
}
