package be.jalon.keys;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.ValueSerializerModifier;

/** Teaches Jackson that a value of a confidential type is written sealed, and only read sealed. */
final class SealingModule extends SimpleModule {

  SealingModule() {
    super("jalon-sealing");
    setSerializerModifier(new Writing());
    setDeserializerModifier(new Reading());
  }

  private static final class Writing extends ValueSerializerModifier {

    @Override
    public ValueSerializer<?> modifySerializer(SerializationConfig config, BeanDescription.Supplier type, ValueSerializer<?> serializer) {
      return Sealing.isConfidential(type.getBeanClass()) ? new Sealed() : serializer;
    }

    @Override
    public ValueSerializer<?> modifyKeySerializer(SerializationConfig config, JavaType type, BeanDescription.Supplier description,
        ValueSerializer<?> serializer) {
      if (Sealing.isConfidential(type.getRawClass())) {
        throw new IllegalStateException("a confidential " + type.getRawClass().getSimpleName() + " cannot be the key of a map: keys are not encrypted");
      }
      return serializer;
    }
  }

  private static final class Reading extends ValueDeserializerModifier {

    @Override
    public ValueDeserializer<?> modifyDeserializer(DeserializationConfig config, BeanDescription.Supplier type, ValueDeserializer<?> deserializer) {
      var raw = type.getBeanClass();
      return Sealing.isConfidential(raw) && !raw.isInterface() ? new Opened(raw) : deserializer;
    }
  }

  private static final class Sealed extends ValueSerializer<Object> {

    @Override
    public void serialize(Object value, JsonGenerator json, SerializationContext context) {
      json.writeStartObject();
      writeSealed(value, json, context);
      json.writeEndObject();
    }

    /** Which of several kinds it is stays readable, since the reader must know the kind before it can open it; what it says does not. */
    @Override
    public void serializeWithType(Object value, JsonGenerator json, SerializationContext context, TypeSerializer kind) {
      var prefix = kind.writeTypePrefix(json, context, kind.typeId(value, JsonToken.START_OBJECT));
      writeSealed(value, json, context);
      kind.writeTypeSuffix(json, context, prefix);
    }

    private static void writeSealed(Object value, JsonGenerator json, SerializationContext context) {
      if (!(context.getAttribute(Sealing.ATTRIBUTE) instanceof Sealing sealing)) {
        throw new IllegalStateException("a confidential " + value.getClass().getSimpleName() + " can only be written for a pathway");
      }
      json.writeStringProperty(Sealing.PROPERTY, sealing.seal(value));
    }
  }

  private static final class Opened extends ValueDeserializer<Object> {

    private final Class<?> type;

    private Opened(Class<?> type) {
      this.type = type;
    }

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) {
      var sealed = context.readTree(json).get(Sealing.PROPERTY);
      if (sealed == null || !sealed.isString()) {
        throw new UnreadableContent("a confidential " + type.getSimpleName() + " is not sealed");
      }
      if (!(context.getAttribute(Sealing.ATTRIBUTE) instanceof Sealing sealing)) {
        throw new IllegalStateException("a confidential " + type.getSimpleName() + " can only be read for a pathway");
      }
      return sealing.open(sealed.stringValue(), type);
    }
  }
}
