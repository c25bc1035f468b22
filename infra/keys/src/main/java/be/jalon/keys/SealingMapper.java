package be.jalon.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.jalon.contracts.PathwayId;
import com.mongodb.MongoException;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one mapper for wire and store. A value whose type is {@link be.jalon.contracts.Confidential} is written as <code>{"sealed": "base64"}</code>, encrypted under
 * the pathway's key together with all that is inside it, and opened again when read. What is confidential and not sealed is not accepted.
 *
 * <p>All methods throw {@link PathwayErased} once the pathway's key is destroyed and something confidential is to be written or read,
 * {@link IllegalStateException} for a confidential value without a pathway, {@link UnreadableContent} for what cannot be read. The store's own exceptions pass
 * through: they are trouble, not poison.
 */
public final class SealingMapper {

  private final PathwayKeys keys;
  private final JsonMapper plain;
  private final JsonMapper sealing;

  SealingMapper(PathwayKeys keys) {
    this.keys = keys;
    this.plain = lenient().build();
    this.sealing = lenient().addModule(new SealingModule()).build();
  }

  /** UTF-8 JSON. */
  public byte[] write(@Nullable PathwayId pathway, Object value) {
    try {
      return sealing.writer().withAttribute(Sealing.ATTRIBUTE, of(pathway)).writeValueAsBytes(value);
    } catch (JacksonException e) {
      throw rootOf(e) instanceof RuntimeException trouble && !(trouble instanceof JacksonException)
          ? trouble : new IllegalStateException("cannot write " + describe(value.getClass(), e));
    }
  }

  public <T> T read(@Nullable PathwayId pathway, byte[] json, Class<T> type) {
    return reading(type, () -> reader(pathway, type).readValue(json));
  }

  public <T> T read(@Nullable PathwayId pathway, String json, Class<T> type) {
    return read(pathway, json.getBytes(UTF_8), type);
  }

  /** The value as the store keeps it: numbers as numbers (decimals as Decimal128), everything else as in JSON. */
  public Document toDocument(@Nullable PathwayId pathway, Object value) {
    return StoredJson.toDocument(plain.readTree(write(pathway, value)));
  }

  public <T> T fromDocument(@Nullable PathwayId pathway, Document document, Class<T> type) {
    return reading(type, () -> reader(pathway, type).readValue(StoredJson.toJson(document)));
  }

  /** The same shape without any sealing, for what is shown to somebody who may see it; never for wire or store. */
  public JsonMapper plain() {
    return plain;
  }

  private ObjectReader reader(@Nullable PathwayId pathway, Class<?> type) {
    return sealing.readerFor(type).withAttribute(Sealing.ATTRIBUTE, of(pathway));
  }

  private @Nullable Sealing of(@Nullable PathwayId pathway) {
    return pathway == null ? null : new Sealing(keys, pathway, plain);
  }

  private interface Reading<T> {
    T read() throws JacksonException;
  }

  private static <T> T reading(Class<T> type, Reading<T> reading) {
    try {
      return reading.read();
    } catch (JacksonException e) {
      throw switch (rootOf(e)) {
        case PathwayErased erased -> erased;
        case KeysUnusable unusable -> unusable;
        case MongoException trouble -> trouble;
        case IllegalStateException mistake -> mistake;
        case UnreadableContent unreadable -> new UnreadableContent(describe(type, e) + ": " + unreadable.getMessage());
        case Throwable refused -> new UnreadableContent(describe(type, e) + ", " + refused.getClass().getSimpleName());
      };
    }
  }

  /** The first cause that is not Jackson's own, or the exception itself. */
  private static Throwable rootOf(JacksonException e) {
    Throwable cause = e;
    while (cause instanceof JacksonException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  /** Jackson's messages repeat values; its path does not. */
  private static String describe(Class<?> type, JacksonException e) {
    var path = e instanceof DatabindException known
        ? known.getPath().stream().map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName()).collect(Collectors.joining("."))
        : "";
    return type.getSimpleName() + (path.isEmpty() ? "" : " at " + path) + ", " + e.getClass().getSimpleName();
  }

  /** Absent is absent, whatever the type: a number that an older writer did not know reads as 0. */
  private static JsonMapper.Builder lenient() {
    return JsonShape.apply(JsonMapper.builder()).disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
  }
}
