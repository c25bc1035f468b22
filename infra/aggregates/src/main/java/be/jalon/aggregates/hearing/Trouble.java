package be.jalon.aggregates.hearing;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import java.io.IOException;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;

/** Tells trouble with store or broker, which passes and is waited for, from poison, which does not. */
final class Trouble {

  private Trouble() {
  }

  static boolean is(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(20).anyMatch(Trouble::passes);
  }

  private static boolean passes(Throwable thrown) {
    return switch (thrown) {
      case NonTransientDataAccessResourceException _ -> true;
      case ConcurrencyFailureException _ -> true;
      case NonTransientDataAccessException _ -> false;
      case DataAccessException _ -> true;
      case MongoWriteException _ -> false;
      case MongoException _ -> true;
      case KafkaException _ -> true;
      case IOException _ -> true;
      case InterruptedException _ -> true;
      default -> false;
    };
  }
}
