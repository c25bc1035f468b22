package be.jalon.pathway.store;

import be.jalon.aggregates.store.AsWritten;
import be.jalon.contracts.PathwayId;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.convert.ValueConverter;
import org.springframework.data.mongodb.core.mapping.Field;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * One entry of one generation as it lies in {@code timeline}.
 *
 * @param shown by which entries sort as they are shown; null where an older version put it there
 * @param id pathway/generation/position
 * @param line pathway/generation
 */
@org.springframework.data.mongodb.core.mapping.Document(StoredEntry.COLLECTION)
record StoredEntry(@MongoId String id, @Field("pathway") PathwayId pathway, @Field("line") String line, @Field("position") long position, @Field("shown") @Nullable String shown,
    @Field("entry") @ValueConverter(AsWritten.class) Document entry) {

  static final String COLLECTION = "timeline";
}
