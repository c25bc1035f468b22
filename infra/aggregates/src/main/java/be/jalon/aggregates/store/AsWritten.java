package be.jalon.aggregates.store;

import org.bson.Document;
import org.springframework.data.mongodb.core.convert.MongoConversionContext;
import org.springframework.data.mongodb.core.convert.MongoValueConverter;

/** For what the sealing mapper wrote and will read: it is neither walked through nor copied, and its names may be any. */
public final class AsWritten implements MongoValueConverter<Document, Document> {

  @Override
  public Document write(Document written, MongoConversionContext context) {
    return written;
  }

  @Override
  public Document read(Document written, MongoConversionContext context) {
    return written;
  }
}
