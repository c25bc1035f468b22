package be.jalon.pathway.store;

import be.jalon.aggregates.store.AsWritten;
import be.jalon.contracts.PathwayId;
import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.convert.ValueConverter;
import org.springframework.data.mongodb.core.mapping.Field;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * One entry of the access log as it lies in {@code accesses}.
 *
 * @param at when it was delivered (UTC); null where an older version kept it
 */
@org.springframework.data.mongodb.core.mapping.Document(StoredDelivery.COLLECTION)
record StoredDelivery(@MongoId String id, @Field("pathway") PathwayId pathway, @Field("at") @Nullable Instant at, @Field("delivery") @ValueConverter(AsWritten.class) Document delivery) {

  static final String COLLECTION = "accesses";
}
