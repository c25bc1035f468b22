package be.jalon.aggregates.store;

import be.jalon.contracts.PathwayId;
import be.jalon.contracts.Stream;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import java.util.Set;
import org.springframework.data.convert.ConverterBuilder;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.SessionSynchronization;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/**
 * How everything here speaks to the service's own database: what is written is acknowledged by a majority, on disk; reads go to the primary; there are no
 * transactions, no listeners, and no class names in documents.
 */
public final class StoreTemplate {

  private StoreTemplate() {
  }

  /** Its methods throw Spring's {@link org.springframework.dao.DataAccessException}s, which the edges know how to answer. */
  public static MongoTemplate of(MongoDatabaseFactory databases) {
    var template = new MongoTemplate(databases, converter());
    template.setWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    template.setReadPreference(ReadPreference.primary());
    template.setSessionSynchronization(SessionSynchronization.NEVER);
    template.setEntityLifecycleEventsEnabled(false);
    return template;
  }

  private static MappingMongoConverter converter() {
    var conversions = conversions();
    var mapping = new MongoMappingContext();
    mapping.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
    mapping.setInitialEntitySet(Set.of(StoredDocument.class, JournalEntry.class, ParkedEvent.class, Erasures.Erasure.class));
    mapping.afterPropertiesSet();
    var converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, mapping);
    converter.setCustomConversions(conversions);
    converter.setTypeMapper(new DefaultMongoTypeMapper(null));
    converter.afterPropertiesSet();
    return converter;
  }

  private static MongoCustomConversions conversions() {
    return MongoCustomConversions.create(conversions -> {
      conversions.withPropertyValueConversions(new AnnotatedConversions());
      conversions.registerConverters(ConverterBuilder.reading(String.class, PathwayId.class, PathwayId::new).andWriting(PathwayId::value).getConverters());
      conversions.registerConverters(ConverterBuilder.reading(String.class, Stream.class, Stream::new).andWriting(Stream::value).getConverters());
    });
  }
}
