package be.jalon.bench.subject;

import be.jalon.bench.Occasion;
import be.jalon.local.ServiceName;
import be.jalon.trials.Mint;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** The system that is measured. Closing it stops what was started for it, and nothing else. */
public interface Subject extends AutoCloseable {

  /** @param instances of each service, where one is started */
  static Subject of(Occasion occasion, int instances) throws IOException, InterruptedException {
    return occasion.target() == null ? Started.start(occasion.root(), occasion.data(), instances) : Given.read(occasion.target());
  }

  /** In words, for the report. */
  String description();

  /** Where each instance of a service answers people. */
  List<URI> doors(ServiceName service);

  /** Where each instance of a service answers operators; empty where that is out of reach. */
  List<URI> managements(ServiceName service);

  /** Of Kafka. */
  String bootstrapServers();

  /** Of MongoDB, without a database. */
  String storeUri();

  Mint mint();

  /** All processes of the system that run on this machine. */
  List<Running> processes();

  default URI door(ServiceName service) {
    return doors(service).getFirst();
  }

  @Override
  void close();
}
