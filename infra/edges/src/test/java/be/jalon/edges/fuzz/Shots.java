package be.jalon.edges.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import be.jalon.edges.Endpoint;
import be.jalon.edges.fuzz.Shot.Framing;
import be.jalon.edges.fuzz.Shot.Header;
import be.jalon.local.Ports;
import be.jalon.local.story.Visitor;
import be.jalon.trials.Requests;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The next request of one lane, as the dice fall. */
final class Shots {

  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "FUZZ", "get", "PROPFIND", "A".repeat(300));

  private static final List<String> ODD_IDS = List.of(Marker.WORD, "a".repeat(100), "a".repeat(101), "a".repeat(4000), "%2e%2e%2f%2e%2e%2fetc", "..%2F..%2F", "%00", "%0d%0aX:1", "%c3%28", "%ff%fe",
      "%", "%zz", "a%2Fb", "a%5Cb", "a;b=c", ";", "%3B", "%c3%a9" + Marker.WORD, "..", ".", "%20", "~", "{id}", "$%7Bx%7D", "null", "0", "-1", "\u00e9" + Marker.WORD, "|", "a|b", "<b>", "\"", "\\",
      "%25", "%252e", "*", "a:b", "account:x", "%E2%80%AE", "%F0%9F%98%80", "%ED%A0%80", "00000000-0000-0000-0000-000000000000", "9999999999999999999", "2147483648", "1e3", "9999-12-31",
      "-999999999-01-01", "+999999999-12-31", "2023-02-29", "", "//");

  private static final List<Header> ODD_HEADERS = Arrays.asList(new Header("If-Match", "*"), new Header("If-Match", "\"0\""), new Header("If-Match", "W/\"1\""), new Header("If-Match", "\"1\", \"2\""),
      new Header("If-Match", Marker.WORD), new Header("If-Match", "\"99999999999999999999\""), new Header("If-Match", "\"999999999999999999\""), new Header("If-Match", ""),
      new Header("If-None-Match", "*"), new Header("If-None-Match", "\"1\""), new Header("If-Modified-Since", "yesterday"), new Header("If-Range", Marker.WORD),
      new Header("Idempotency-Key", Marker.WORD), new Header("Idempotency-Key", "x".repeat(200)), new Header("Idempotency-Key", "x".repeat(201)), new Header("Idempotency-Key", "a b"),
      new Header("Idempotency-Key", "\u00e9"), new Header("Idempotency-Key", ""),
      new Header("Last-Event-ID", Marker.WORD), new Header("Last-Event-ID", ""), new Header("Last-Event-ID", "-1"), new Header("Last-Event-ID", "9223372036854775808"),
      new Header("Last-Event-ID", "AAAA" + "A".repeat(3000)), new Header("Last-Event-ID", "\u00ff\u00fe"), new Header("Last-Event-ID", "1.1"),
      new Header("Jalon-At", Marker.WORD), new Header("Jalon-At", "referral/x=-1"), new Header("Jalon-At", "=1"), new Header("Jalon-At", "referral/x=99999999999999999999"), new Header("Jalon-At", ""),
      new Header("Jalon-Capacity", "PATIENT"), new Header("Jalon-Capacity", Marker.WORD), new Header("Jalon-Capacity", ""), new Header("Jalon-In-Name-Of", "account:lambert"),
      new Header("Jalon-In-Name-Of", Marker.WORD), new Header("Jalon-In-Name-Of", ":"), new Header("Jalon-Automated", Marker.WORD), new Header("Jalon-Automated", "true"),
      new Header("Accept", "text/plain"), new Header("Accept", "text/html"), new Header("Accept", "application/xml"), new Header("Accept", Marker.WORD), new Header("Accept", "application/json;q=0"),
      new Header("Accept", ""), new Header("Accept", "text/event-stream"), new Header("Accept", "application/problem+json"), new Header("Accept", "*/*;q=" + Marker.WORD),
      new Header("Accept-Charset", "utf-16"), new Header("Accept-Encoding", "gzip, br"), new Header("Content-Encoding", "gzip"), new Header("Expect", "100-continue"), new Header("Expect", Marker.WORD),
      new Header("Range", "bytes=0-1"), new Header("Range", "bytes=9-1"), new Header("X-HTTP-Method-Override", "DELETE"), new Header("X-Forwarded-For", Marker.WORD),
      new Header("X-Forwarded-Host", "a b"), new Header("X-Forwarded-Port", Marker.WORD), new Header("X-Forwarded-Prefix", "/../" + Marker.WORD), new Header("Forwarded", "for=" + Marker.WORD),
      new Header("Origin", "http://127.0.0.1.example"), new Header("Access-Control-Request-Method", "POST"), new Header("Cookie", "JSESSIONID=" + Marker.WORD), new Header("Cookie", "\u0001=;;"),
      new Header("Upgrade", "h2c"), new Header("Host", "127.0.0.1"), new Header("Host", Marker.WORD + ":99999"), new Header("Content-Length", "0"), new Header("X-" + Marker.WORD, "y".repeat(7000)),
      new Header("X-" + Marker.WORD, "y".repeat(20_000)), new Header("X Y", Marker.WORD), new Header("X-Nul", "a\0" + Marker.WORD), new Header("tracestate", Marker.WORD), new Header("baggage", "k=" + Marker.WORD),
      new Header("b3", Marker.WORD), new Header("Authorization", "Basic " + Marker.WORD), new Header("Proxy-Authorization", Marker.WORD), new Header("traceparent", Marker.WORD),
      new Header("traceparent", "ff-ffffffffffffffffffffffffffffffff-ffffffffffffffff-ff"));

  private static final List<String> LANGUAGES = Arrays.asList("fr", "nl", "de", "en", "en-GB,en;q=0.9", "nl-BE", "es, de;q=0.4", "es", "*", Marker.WORD, "fr;q=2", "fr;q=x", ",", "de-DE-x-" + "y".repeat(8), "",
      IntStream.range(0, 900).mapToObj(i -> "x" + i).collect(Collectors.joining(",")));

  private static final List<String> TYPES = List.of("text/plain", "application/xml", "application/json;charset=iso-8859-1", "application/json;charset=utf-16", "application/json;charset=" + Marker.WORD,
      "application/problem+json", "multipart/form-data; boundary=x", "multipart/form-data", "application/x-www-form-urlencoded", Marker.WORD, "application/*", "application/vnd.api+json", "*/*", "json/",
      "application/json; charset=\"utf-8", "application/cbor", "");

  private static final int ORDERLY = -1;

  private final List<Endpoint> endpoints;
  private final Ports ports;
  private final Dice dice;

  Shots(List<Endpoint> endpoints, Ports ports, Dice dice) {
    this.endpoints = endpoints;
    this.ports = ports;
    this.dice = dice;
  }

  /** Any request, wild or not. */
  Shot any(int number, Scene scene, boolean mayEnd) {
    var endpoint = dice.oneOf(endpoints);
    while (!mayEnd && ends(endpoint) && !dice.chance(0.03)) {
      endpoint = dice.oneOf(endpoints);
    }
    var who = dice.chance(0.2) ? scene.anybody(dice) : scene.actor(endpoint, dice);
    return shot(number, endpoint, scene, who, dice.number(10), endpoint.request() == null && !dice.chance(0.05) ? null : text(endpoint, scene));
  }

  /** The next deed of a story: as it should be, or with its body spoiled. */
  Shot of(Storyline.Deed deed, boolean spoiled, int number, Scene scene) {
    var endpoint = endpoints.stream().filter(one -> one.service() == deed.service() && one.method().equals(deed.method()) && one.path().equals(deed.path())).findFirst()
        .orElseThrow(() -> new AssertionError("no such door: " + deed));
    var body = endpoint.request() == null ? null : JsonText.of(spoiled ? new Spoiling(dice).spoil(deed.body()) : deed.body());
    return shot(number, endpoint, scene, scene.who(deed.who()), spoiled ? dice.number(10) : ORDERLY, body);
  }

  /** After these little happens on a pathway any more. */
  private static boolean ends(Endpoint endpoint) {
    return endpoint.changes() && endpoint.path().matches("/pathways/\\{id}/(closure|lock|erasure)|/referrals/\\{id}/(withdrawal|decline|completion)|/returns/\\{returnId}/(closure|stop|completion)"
        + "|/appointments/\\{id}/cancellation|.*/holder|/incapacities/.*/end");
  }

  /** @param wild by number, in what respect */
  private Shot shot(int number, Endpoint endpoint, Scene scene, Visitor who, int wild, @Nullable String text) {
    var method = wild == 0 && dice.chance(0.6) ? dice.oneOf(METHODS) : endpoint.method();
    var target = target(endpoint, scene, wild == 1);
    var trace = trace();
    var headers = headers(endpoint, who, trace, wild);
    if (text != null) {
      headers.add(new Header("Content-Type", wild == 4 && dice.chance(0.5) ? dice.oneOf(TYPES) : "application/json"));
    }
    var body = text == null ? null : wild == 5 && dice.chance(0.7) ? broken(text) : text.getBytes(UTF_8);
    var framing = body == null || wild != 6 || dice.chance(0.4) ? Framing.LENGTH : dice.chance(0.7) ? Framing.CHUNKED : dice.oneOf(Framing.SHORT, Framing.BAD_CHUNKS);
    return new Shot(number, endpoint, ports.of(endpoint.service(), 0), method, target, headers, body, framing, trace);
  }

  private String target(Endpoint endpoint, Scene scene, boolean odd) {
    var target = endpoint.path();
    for (var parameter : in(endpoint, "path")) {
      var value = odd && dice.chance(0.7) ? dice.oneOf(ODD_IDS) : String.valueOf(Objects.requireNonNullElse(scene.named(parameter.getName(), endpoint.path(), dice), "none"));
      target = target.replace("{" + parameter.getName() + "}", value);
    }
    var query = new ArrayList<String>();
    for (var parameter : in(endpoint, "query")) {
      if (Boolean.TRUE.equals(parameter.getRequired()) ? !dice.chance(0.03) : dice.chance(0.4)) {
        var value = odd ? Oddities.text(dice) : String.valueOf(new Bodies(dice, scene).of(Objects.requireNonNull(parameter.getSchema()), endpoint.path()));
        var known = odd ? null : scene.named(parameter.getName(), endpoint.path(), dice);
        query.add(parameter.getName() + "=" + short200(URLEncoder.encode(known == null ? value : known.toString(), UTF_8)));
        if (odd && dice.chance(0.3)) {
          query.add(parameter.getName() + "=" + Marker.WORD);
        }
      }
    }
    if (odd && dice.chance(0.2)) {
      query.add(dice.oneOf("x=%zz", "%00=1", "a[]=1&a[0]=2", "=" + Marker.WORD, "&&&", Marker.WORD, "q=" + "z".repeat(9000), "q={}|^", "_method=DELETE"));
    }
    return target + (query.isEmpty() ? "" : "?" + String.join("&", query));
  }

  /** A request line has room for so much; what comes of longer ones is tried with headers. */
  private static String short200(String encoded) {
    return encoded.length() <= 6000 ? encoded : encoded.substring(0, 6000);
  }

  private static List<Parameter> in(Endpoint endpoint, String place) {
    return endpoint.parameters().stream().filter(parameter -> place.equals(parameter.getIn())).toList();
  }

  private List<Header> headers(Endpoint endpoint, Visitor who, String trace, int wild) {
    boolean odd = wild == 2 || wild == 3;
    var headers = new ArrayList<Header>();
    headers.add(new Header("Host", "127.0.0.1:" + ports.of(endpoint.service(), 0)));
    var token = who.request(endpoint.service(), "/").GET().build().headers().firstValue("Authorization").orElseThrow();
    headers.add(new Header("Authorization", odd && dice.chance(0.05) ? dice.oneOf("Bearer", "Bearer " + Marker.WORD, token.substring(0, token.length() - 9), token + "," + token, "bearer  x", "Negotiate =") : token));
    headers.add(new Header("Accept-Language", dice.oneOf(LANGUAGES)));
    headers.add(new Header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));
    if (endpoint.path().endsWith("/stream")) {
      headers.add(new Header("Accept", "text/event-stream"));
    }
    if (endpoint.changes() && wild != ORDERLY && dice.chance(0.3)) {
      headers.add(new Header("Idempotency-Key", dice.chance(0.5) ? trace : "the-same"));
    }
    for (int i = odd ? 1 + dice.number(3) : 0; i > 0; i--) {
      var header = dice.oneOf(ODD_HEADERS);
      if (dice.chance(0.7)) {
        headers.removeIf(former -> former.name().equals(header.name()));
      }
      headers.add(header);
    }
    return headers;
  }

  private String text(Endpoint endpoint, Scene scene) {
    var valid = valid(endpoint, scene);
    return JsonText.of(dice.chance(0.45) ? valid : new Spoiling(dice).spoil(valid));
  }

  private @Nullable Object valid(Endpoint endpoint, Scene scene) {
    var generated = endpoint.request() == null ? Map.of() : new Bodies(dice, scene).of(endpoint.request(), endpoint.path());
    return switch (endpoint.path()) {
      case String path when path.endsWith("/weekly-hours") && dice.chance(0.7) -> Requests.weeklyHours();
      case String path when path.matches(".*/(proposal|revision)") && dice.chance(0.7) -> Storyline.plan(scene);
      case String path when path.endsWith("/care-status") && dice.chance(0.4) -> Requests.careStatus(Marker.said());
      default -> generated;
    };
  }

  /** No text any more, or not that of one JSON value. */
  private byte[] broken(String text) {
    var bytes = text.getBytes(UTF_8);
    return switch (dice.number(14)) {
      case 0 -> new byte[0];
      case 1 -> Arrays.copyOf(bytes, dice.number(bytes.length + 1));
      case 2 -> (" \n\t").getBytes(UTF_8);
      case 3 -> ("\ufeff" + text).getBytes(UTF_8);
      case 4 -> text.getBytes(UTF_16);
      case 5 -> (text.replace(Marker.WORD, Marker.WORD + "\u00e9")).getBytes(ISO_8859_1);
      case 6 -> with(bytes, dice.oneOf("c328", "ff", "c080", "eda080", "f8888080", "00", "f4908080"));
      case 7 -> (text + dice.oneOf("}", text, "x", ",", "\0", " null")).getBytes(UTF_8);
      case 8 -> dice.oneOf("null", "[]", "\"" + Marker.WORD + "\"", "42", "true", "{", "[", "\"", "{\"a\":}", "{,}", "{\"a\" 1}", "<a/>", "a=b").getBytes(UTF_8);
      case 9 -> ("{\"x\":\"" + Marker.ofLength(300_000) + "\"}").getBytes(UTF_8);
      case 10 -> ("[".repeat(200_000)).getBytes(UTF_8);
      case 11 -> ("--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"" + Marker.WORD + "\"\r\n\r\n" + text + "\r\n--x--\r\n").getBytes(UTF_8);
      case 12 -> text.replace(":", ": /* " + Marker.WORD + " */").getBytes(UTF_8);
      default -> text.replace('"', '\'').getBytes(UTF_8);
    };
  }

  private byte[] with(byte[] bytes, String hex) {
    var odd = HexFormat.of().parseHex(hex);
    int at = dice.number(bytes.length + 1);
    var joined = Arrays.copyOf(bytes, bytes.length + odd.length);
    System.arraycopy(odd, 0, joined, at, odd.length);
    System.arraycopy(bytes, at, joined, at + odd.length, bytes.length - at);
    return joined;
  }

  private String trace() {
    return "%016x%016x".formatted(dice.seed(), dice.seed() | 1);
  }
}
