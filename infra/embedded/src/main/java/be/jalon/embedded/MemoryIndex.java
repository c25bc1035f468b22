package be.jalon.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A declared secondary index, kept in memory and filled by one scan when the collection is opened. It hands on ids; the collection reads the documents and
 * checks the whole query on each. All calls come under the collection's lock.
 */
final class MemoryIndex extends Index<Object> {

  private final IndexDeclaration declaration;
  private final NavigableSet<IndexEntry> entries = new TreeSet<>(IndexEntry.ORDER);
  private boolean multikey;

  MemoryIndex(IndexDeclaration declaration) {
    // "sparse" towards the library only says that a document may be absent from this index; our own notion is the declaration's.
    super(declaration.name(), declaration.keys(), true);
    this.declaration = declaration;
  }

  IndexDeclaration declaration() {
    return declaration;
  }

  NavigableSet<IndexEntry> entries() {
    return entries;
  }

  /** Whether a document ever stood here under several values: then ids repeat, and two bounds may be met by two different elements. */
  boolean multikey() {
    return multikey;
  }

  @Override
  public boolean hasSameOptions(Index<?> other) {
    return other instanceof MemoryIndex index && declaration.sameAs(index.declaration);
  }

  @Override
  public boolean isUnique() {
    return declaration.unique();
  }

  @Override
  public void checkAdd(Document document, MongoCollection<Object> collection) {
    checkUnique(document, IdIndex.position(document), collection);
  }

  @Override
  public void add(Document document, Object position, MongoCollection<Object> collection) {
    var values = keysOf(document);
    multikey |= values.size() > 1;
    values.forEach(value -> entries.add(IndexEntry.of(value, position)));
  }

  @Override
  public @Nullable Object remove(Document document) {
    var position = IdIndex.position(document);
    keysOf(document).forEach(value -> entries.remove(IndexEntry.of(value, position)));
    return null;
  }

  @Override
  public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
    checkUnique(after, IdIndex.position(before), collection);
  }

  @Override
  public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
    if (!keysOf(before).equals(keysOf(after))) {
      remove(before);
      add(after, position, collection);
    }
  }

  /** The primary key's index tells positions; this one only narrows queries. */
  @Override
  public @Nullable Object getPosition(Document document) {
    return null;
  }

  @Override
  public boolean canHandle(Document query) {
    return false;
  }

  @Override
  public Iterable<Object> getPositions(Document query) {
    throw new UnsupportedOperationException("The collection plans its queries itself");
  }

  @Override
  public long getCount() {
    return entries.size();
  }

  @Override
  public long getDataSize() {
    return entries.size();
  }

  @Override
  public void drop() {
    entries.clear();
  }

  private List<List<@Nullable Object>> keysOf(Document document) {
    return declaration.covers(document) ? FieldValues.combinations(document, declaration.fields()) : List.of();
  }

  private void checkUnique(Document document, Object position, MongoCollection<Object> collection) {
    if (declaration.unique()) {
      for (var values : keysOf(document)) {
        var holder = entries.higher(IndexEntry.before(values));
        if (holder != null && IndexEntry.ORDER.compare(holder, IndexEntry.after(values)) < 0
            && KeyOrder.ASCENDING.compare(holder.id(), position) != 0) {
          throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(values));
        }
      }
    }
  }
}
