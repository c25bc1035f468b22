package be.jalon.embedded;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The primary key: the documents' own map, seen as an index. A write of one document is thus one entry of one map, never torn. */
final class IdIndex extends AbstractUniqueIndex<Object> {

  private final MVMap<Object, Document> documents;

  IdIndex(String name, boolean ascending, MVMap<Object, Document> documents) {
    super(name, List.of(new IndexKey("_id", ascending)), false);
    this.documents = documents;
  }

  /** Where a document is kept: its id, all kinds of numbers made one as in MongoDB. */
  static Object position(Document document) {
    return position(document.getOrMissing("_id"));
  }

  static Object position(@Nullable Object id) {
    var normal = new KeyValue(id).normalized().get(0);
    return normal == null ? KeyOrder.MISSING : normal;
  }

  @Override
  protected @Nullable Object getPosition(KeyValue key) {
    var position = position(key.get(0));
    return documents.containsKey(position) ? position : null;
  }

  @Override
  protected @Nullable Object removeDocument(KeyValue key) {
    return getPosition(key);
  }

  /** The collection has put the document before it tells its indexes. */
  @Override
  protected boolean putKeyPosition(KeyValue key, Object position) {
    return true;
  }

  /** Checked already before the document was put; afterwards the key is there, as it should be. */
  @Override
  public synchronized void add(Document document, Object position, de.bwaldvogel.mongo.MongoCollection<Object> collection) {}

  @Override
  protected Iterable<Entry<KeyValue, Object>> getIterable() {
    return documents.keySet().stream().collect(Collectors.toMap(KeyValue::new, id -> id)).entrySet();
  }

  @Override
  public long getCount() {
    return documents.sizeAsLong();
  }

  /** Never to be filled by a scan. */
  @Override
  public boolean isEmpty() {
    return false;
  }

  @Override
  public long getDataSize() {
    return getCount();
  }
}
