package be.jalon.security.requests;

import static tools.jackson.databind.cfg.CoercionAction.Fail;
import static tools.jackson.databind.cfg.CoercionAction.TryConvert;
import static tools.jackson.databind.cfg.CoercionInputShape.Boolean;
import static tools.jackson.databind.cfg.CoercionInputShape.EmptyString;
import static tools.jackson.databind.cfg.CoercionInputShape.Float;
import static tools.jackson.databind.cfg.CoercionInputShape.Integer;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.jdk.NumberDeserializers.BigDecimalDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * Takes a request at its word. A JSON library means well: it makes the second urgency of {@code 1}, two hours of {@code 2.9}, no end at all of an empty date, and of
 * two values for one field it keeps the last. Where care hangs on it, what was not said as it should be is refused, with the field.
 */
public final class StrictReading {

  private StrictReading() {
  }

  /** For what comes in over HTTP; events and stored documents are read by a mapper of their own, as tolerantly as they must be. */
  public static JsonMapper.Builder apply(JsonMapper.Builder mapper) {
    var module = new SimpleModule("strict-reading").addDeserializer(String.class, new Text()).addDeserializer(BigDecimal.class, new Decimal());
    Moments.READERS.forEach((type, reader) -> add(module, type, reader));
    return mapper
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .withCoercionConfigDefaults(every -> every.setCoercion(EmptyString, Fail))
        .withCoercionConfig(LogicalType.Textual, text -> {
          text.setCoercion(EmptyString, TryConvert);
          Stream.of(Integer, Float, Boolean).forEach(shape -> text.setCoercion(shape, Fail));
        })
        .addModule(module);
  }

  private static <T> void add(SimpleModule module, Class<T> type, Function<String, ?> reader) {
    module.addDeserializer(type, new FromText<>(type, reader));
  }

  /** Text that can be written down again: no halves of characters, and no control characters but those that part lines and words. */
  private static final class Text extends StdScalarDeserializer<String> {

    Text() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) {
      var text = StringDeserializer.instance.deserialize(json, context);
      if (text != null && !text.codePoints().allMatch(Text::isText)) {
        return (String) context.handleWeirdStringValue(String.class, "", "characters that no text holds");
      }
      return text;
    }

    private static boolean isText(int point) {
      return point != 0x7f && (point >= ' ' || point == '\t' || point == '\n' || point == '\r') && Character.getType(point) != Character.SURROGATE;
    }
  }

  /**
   * Numbers that could be written out in as many digits as one may be sent with. Of {@code 1e2147483647} every sum takes for ever, and where {@code @Digits}
   * counts its digits the count runs over.
   */
  private static final class Decimal extends StdScalarDeserializer<BigDecimal> {

    Decimal() {
      super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser json, DeserializationContext context) {
      var number = BigDecimalDeserializer.instance.deserialize(json, context);
      if (number != null && Math.abs((long) number.scale()) > StreamReadConstraints.DEFAULT_MAX_NUM_LEN) {
        return (BigDecimal) context.handleWeirdNumberValue(BigDecimal.class, 0, "an exponent that no amount needs");
      }
      return number;
    }
  }

  private static final class FromText<T> extends StdScalarDeserializer<T> {

    private final transient Function<String, ?> reader;

    FromText(Class<T> type, Function<String, ?> reader) {
      super(type);
      this.reader = reader;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) {
      var type = handledType();
      if (!json.hasToken(JsonToken.VALUE_STRING)) {
        return cast(context.handleUnexpectedToken(type, json));
      }
      try {
        return cast(reader.apply(json.getString()));
      } catch (DateTimeException _) {
        return cast(context.handleWeirdStringValue(type, "", "not such a date or time"));
      }
    }

    @SuppressWarnings("unchecked")
    private T cast(Object value) {
      return (T) handledType().cast(value);
    }
  }
}
