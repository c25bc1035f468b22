package be.jalon.pathway.store;

import be.jalon.aggregates.store.AsWritten;
import be.jalon.contracts.PathwayId;
import org.bson.Document;
import org.springframework.data.convert.ValueConverter;
import org.springframework.data.mongodb.core.mapping.Field;
import org.springframework.data.mongodb.core.mapping.MongoId;

/** One entry of the access log as it lies in {@code accesses}. */
@org.springframework.data.mongodb.core.mapping.Document(StoredDelivery.COLLECTION)
record StoredDelivery(@MongoId String id, @Field("pathway") PathwayId pathway, @Field("delivery") @ValueConverter(AsWritten.class) Document delivery) {

  static final String COLLECTION = "accesses";
}
