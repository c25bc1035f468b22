package be.jalon.edges.fuzz;

import be.jalon.local.ServiceName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What no answer may be, whatever was asked. */
final class Oracles {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String TYPE = "urn:jalon:problem:";

  /** A class by its full name, a line of a stack trace, a server that introduces itself. */
  private static final Pattern INSIDES = Pattern.compile("\\b(?:java|javax|jakarta|org|com|be|tools|io)(?:\\.[a-z0-9_]+)+\\.[A-Z]\\w+|\\bat [\\w.$]+\\(\\w+\\.java|Exception\\b|Tomcat|Whitelabel|<html",
      Pattern.CASE_INSENSITIVE);

  private static final Set<String> NAMING_A_FIELD = Set.of("invalid-field", "unknown-code", "nihdi-invalid", "ssin-invalid");

  private static final Map<String, String> LANGUAGE_FOR = Map.of("fr", "fr", "nl", "nl", "de", "de", "en", "en", "en-GB,en;q=0.9", "en", "nl-BE", "nl", "es, de;q=0.4", "de", "es", "fr", "*", "fr");

  private final Map<ServiceName, ProblemWords> words;

  Oracles(Map<ServiceName, ProblemWords> words) {
    this.words = words;
  }

  /** @return what is wrong with that answer; empty: nothing */
  List<String> complaints(Shot shot, Reply reply) {
    var found = new ArrayList<String>();
    if (reply.status() == 0) {
      return shot.mayGoUnanswered() ? found : List.of("no answer at all");
    }
    if (reply.status() >= 500 && !(reply.status() == 501 && shot.header("Transfer-Encoding") != null)) {
      found.add("status " + reply.status());
    }
    if (reply.status() >= 400) {
      insides(reply, found);
      if (!shot.method().equals("HEAD")) {
        problem(shot, reply, found);
      } else if (!reply.body().isEmpty()) {
        found.add("a body in answer to HEAD");
      }
    }
    return found;
  }

  /** Whoever is refused finds everything as it was. @param said events as told to the journals, by trace id */
  static List<String> halfDone(Collection<Shot> refused, Set<String> said) {
    return refused.stream().filter(shot -> said.contains(shot.trace())).map(shot -> "refused, yet something was said: " + shot + "\n  " + shot.asCurl()).toList();
  }

  private static void insides(Reply reply, List<String> found) {
    Stream.concat(Stream.of(reply.body()), reply.headers().values().stream()).forEach(text -> {
      var inside = INSIDES.matcher(text);
      if (inside.find()) {
        found.add("tells of its insides: " + inside.group());
      }
      if (text.contains(Marker.WORD)) {
        found.add("repeats what was sent");
      }
    });
  }

  private void problem(Shot shot, Reply reply, List<String> found) {
    if (!reply.is("application/problem+json")) {
      found.add("no problem but " + reply.header("Content-Type") + ": " + reply.body().substring(0, Math.min(200, reply.body().length())));
      return;
    }
    JsonNode problem;
    try {
      problem = JSON.readTree(reply.body());
    } catch (JacksonException _) {
      found.add("a problem that is no JSON: " + reply.body());
      return;
    }
    if (problem.path("status").asInt(-1) != reply.status()) {
      found.add("a problem of status " + problem.path("status"));
    }
    if (problem.path("detail").asString("").isBlank()) {
      found.add("a problem without detail");
    }
    var code = problem.path("type").asString("").replace(TYPE, "");
    words(shot, reply, code, problem.path("title").asString(""), found);
    fields(code, problem.path("errors"), found);
  }

  private void words(Shot shot, Reply reply, String code, String title, List<String> found) {
    var language = Objects.requireNonNullElse(reply.header("Content-Language"), "");
    var asked = asked(shot);
    if (asked != null && !asked.equals(language)) {
      found.add("asked for " + asked + ", answered in " + language);
    }
    if (!Set.of("fr", "nl", "de", "en").contains(language)) {
      found.add("in no language of ours: " + language);
      return;
    }
    var known = Objects.requireNonNull(words.get(shot.endpoint().service())).title(code, language);
    if (known == null) {
      found.add("a problem that the service does not know: " + code);
    } else if (!known.equals(title)) {
      found.add("the title of " + code + " is not that in " + language);
    }
  }

  private static void fields(String code, JsonNode errors, List<String> found) {
    if (NAMING_A_FIELD.contains(code) && errors.isEmpty()) {
      found.add(code + " without the field");
    }
    errors.forEach(error -> {
      if (Stream.of("field", "code", "detail").anyMatch(name -> error.path(name).asString("").isBlank())) {
        found.add(code + " with a field half told: " + error);
      }
    });
  }

  /** @return null where a server may choose */
  private static @Nullable String asked(Shot shot) {
    var asked = shot.headers().stream().filter(header -> header.name().equalsIgnoreCase("Accept-Language")).toList();
    return asked.size() == 1 && !shot.endsAtItsFirstLine() ? LANGUAGE_FOR.get(asked.getFirst().value()) : null;
  }
}
