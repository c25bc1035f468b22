package be.jalon.edges.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import be.jalon.edges.Endpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One request, byte for byte.
 *
 * @param number among all of a run
 * @param endpoint the door that was meant
 * @param target path and query as they stand in the request line
 * @param headers as they stand, without those of the body's length
 * @param trace the id by which events that this request brought about are known again
 */
record Shot(int number, Endpoint endpoint, int port, String method, String target, List<Header> headers, byte @Nullable [] body, Framing framing, String trace) {

  /** As Tomcat sees it: brackets are no part of a query, though it takes them in a path. */
  private static final Pattern NO_TARGET = Pattern.compile("[^!-~]|[\"#<>\\\\^`{|}]|\\?.*[\\[\\]]");

  record Header(String name, String value) {
  }

  /** How the end of the body is told. */
  enum Framing {
    LENGTH,
    CHUNKED,
    /** More is announced than comes. */
    SHORT,
    /** What is announced as chunks is none. */
    BAD_CHUNKS
  }

  /** A server that reads what no request line may hold reads no further, and knows neither language nor token. */
  boolean endsAtItsFirstLine() {
    return NO_TARGET.matcher(target).find();
  }

  @Nullable String header(String name) {
    return headers.stream().filter(header -> header.name().equalsIgnoreCase(name)).map(Header::value).findFirst().orElse(null);
  }

  /** Who cannot tell where their request ends gets no answer they could read. */
  boolean mayGoUnanswered() {
    return framing == Framing.SHORT || framing == Framing.BAD_CHUNKS;
  }

  byte[] head() {
    var lines = new ArrayList<String>();
    lines.add(method + " " + target + " HTTP/1.1");
    headers.forEach(header -> lines.add(header.name() + ": " + header.value()));
    lines.add("Connection: close");
    if (body != null) {
      lines.add(switch (framing) {
        case LENGTH -> "Content-Length: " + body.length;
        case SHORT -> "Content-Length: " + (body.length + 10);
        case CHUNKED, BAD_CHUNKS -> "Transfer-Encoding: chunked";
      });
    }
    return (String.join("\r\n", lines) + "\r\n\r\n").getBytes(ISO_8859_1);
  }

  /** To send it once more by hand: as bash, with the token left out. */
  String asCurl() {
    var options = headers.stream().filter(header -> !header.name().equals("Host"))
        .map(header -> "-H " + quoted(header.name() + ": " + (header.name().equals("Authorization") && header.value().length() > 100 ? "Bearer $TOKEN" : header.value())))
        .collect(Collectors.joining(" "));
    var sent = body == null ? "" : " --data-binary @<(printf " + octal(body) + ")";
    return "curl -i --path-as-is -X " + quoted(method) + " " + options + sent + " " + quoted("http://127.0.0.1:" + port + target);
  }

  @Override
  public String toString() {
    return "#" + number + " " + endpoint;
  }

  private static String quoted(String text) {
    return "$'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\r", "\\r").replace("\n", "\\n") + "'";
  }

  private static String octal(byte[] bytes) {
    var written = new StringBuilder("$'");
    for (int i = 0; i < Math.min(bytes.length, 3000); i++) {
      int one = bytes[i] & 0xff;
      written.append(one < ' ' || one > '~' || one == '\'' || one == '\\' || one == '%' ? (one == '%' ? "%%" : "\\\\%03o".formatted(one)) : String.valueOf((char) one));
    }
    return written.append(bytes.length > 3000 ? "'\\ #...and " + (bytes.length - 3000) + "\\ more\\ bytes" : "'").toString();
  }
}
