package be.jalon.bench.subject;

import be.jalon.local.ServiceName;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many commands that write each service has sent to its store so far, by {@code service/collection}, as the services themselves count them
 * ({@code mongodb.driver.commands} on the management port).
 */
public record StoreWrites(Map<String, Double> byCollection) {

  private static final Pattern COUNT = Pattern.compile("mongodb_driver_commands_seconds_count\\{(.*)} (\\S+)");
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");
  private static final Set<String> WRITING = Set.of("insert", "update", "delete", "findAndModify", "bulkWrite");

  public static StoreWrites soFar(Subject subject) throws IOException {
    var counts = new TreeMap<String, Double>();
    for (var service : ServiceName.values()) {
      for (var management : subject.managements(service)) {
        count(service.label(), page(management), counts);
      }
    }
    return new StoreWrites(counts);
  }

  static void count(String service, String page, Map<String, Double> counts) {
    page.lines().map(COUNT::matcher).filter(Matcher::matches).forEach(line -> {
      var labels = new TreeMap<String, String>();
      var label = LABEL.matcher(line.group(1));
      while (label.find()) {
        labels.put(label.group(1), label.group(2));
      }
      if (WRITING.contains(labels.getOrDefault("command", ""))) {
        counts.merge(service + "/" + labels.getOrDefault("collection", "?"), Double.parseDouble(line.group(2)), Double::sum);
      }
    });
  }

  public StoreWrites since(StoreWrites before) {
    var difference = new TreeMap<String, Double>();
    byCollection.forEach((collection, count) -> {
      double more = count - before.byCollection.getOrDefault(collection, 0.0);
      if (more > 0) {
        difference.put(collection, more);
      }
    });
    return new StoreWrites(difference);
  }

  public double total() {
    return byCollection.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static String page(URI management) throws IOException {
    var connection = (HttpURLConnection) management.resolve("/actuator/prometheus").toURL().openConnection();
    connection.setReadTimeout(10_000);
    try (var in = connection.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
