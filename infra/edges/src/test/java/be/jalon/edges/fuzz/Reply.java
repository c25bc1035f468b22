package be.jalon.edges.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came back.
 *
 * @param status 0: nothing that is HTTP
 * @param headers by their names in small letters; of several the last
 */
record Reply(int status, Map<String, String> headers, String body) {

  static final Reply NONE = new Reply(0, Map.of(), "");

  /** A stream that is open may be cut anywhere. */
  static Reply read(byte[] bytes) {
    var text = new String(bytes, ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (!text.startsWith("HTTP/1.1 ") || end < 0) {
      return NONE;
    }
    if (text.startsWith("HTTP/1.1 1")) {
      return read(Arrays.copyOfRange(bytes, end + 4, bytes.length));
    }
    var lines = text.substring(0, end).split("\r\n");
    var headers = new LinkedHashMap<String, String>();
    Arrays.stream(lines).skip(1).forEach(line -> headers.put(line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT), line.substring(line.indexOf(':') + 1).strip()));
    var body = Arrays.copyOfRange(bytes, end + 4, bytes.length);
    return new Reply(Integer.parseInt(lines[0].substring(9, 12)), headers, new String("chunked".equals(headers.get("transfer-encoding")) ? joined(body) : body, UTF_8));
  }

  @Nullable String header(String name) {
    return headers.get(name.toLowerCase(Locale.ROOT));
  }

  boolean done() {
    return status >= 200 && status < 300;
  }

  boolean refused() {
    return status >= 400 && status < 500;
  }

  boolean is(String mediaType) {
    var type = header("Content-Type");
    return type != null && type.startsWith(mediaType);
  }

  private static byte[] joined(byte[] chunks) {
    var body = new ByteArrayOutputStream();
    var text = new String(chunks, ISO_8859_1);
    int at = 0;
    while (at < chunks.length) {
      int line = text.indexOf("\r\n", at);
      int length = line < 0 ? 0 : Integer.parseInt(text.substring(at, line).strip(), 16);
      if (length == 0) {
        break;
      }
      body.write(chunks, line + 2, Math.min(length, chunks.length - line - 2));
      at = line + 2 + length + 2;
    }
    return body.toByteArray();
  }
}
