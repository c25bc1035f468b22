package be.jalon.embedded;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** Keeps documents in the file as BSON: smaller and quicker than Java serialization, and readable by other tools. */
final class BsonType extends BasicDataType<Document> {

  private static final int OVERHEAD = 48;

  @Override
  public int getMemory(Document document) {
    return memory(document);
  }

  @Override
  public void write(WriteBuffer file, Document document) {
    var bson = Unpooled.buffer(1024);
    BsonEncoder.encodeDocument(document, bson);
    file.putVarInt(bson.readableBytes());
    file.put(bson.nioBuffer());
  }

  @Override
  public Document read(ByteBuffer file) {
    var bson = new byte[DataUtils.readVarInt(file)];
    file.get(bson);
    return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bson));
  }

  @Override
  public Document[] createStorage(int size) {
    return new Document[size];
  }

  private static int memory(@Nullable Object value) {
    return switch (value) {
      case null -> 8;
      case String text -> OVERHEAD + text.length();
      case BinData bytes -> OVERHEAD + bytes.getData().length;
      case Map<?, ?> map -> {
        var sum = OVERHEAD;
        for (var entry : map.entrySet()) {
          sum += OVERHEAD + memory(entry.getValue());
        }
        yield sum;
      }
      case Collection<?> elements -> {
        var sum = OVERHEAD;
        for (var element : elements) {
          sum += memory(element);
        }
        yield sum;
      }
      default -> OVERHEAD;
    };
  }
}
