package be.jalon.bench.subject;

import be.jalon.local.ServiceName;
import be.jalon.trials.Mint;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A system that somebody else runs, told of in a file of properties: {@code kafka}, {@code mongodb}, {@code issuer}, {@code signing-key} (a file with the
 * issuer's private key as a JWK: the bench makes its own callers), for each service {@code referral}, {@code appointment}, {@code return-to-work} and
 * {@code pathway} its addresses with commas between them, and, where they can be reached, its management addresses under {@code referral.management} and so on.
 */
final class Given implements Subject {

  private final Path file;
  private final Properties properties;
  private final Mint mint;

  private Given(Path file, Properties properties) {
    this.file = file;
    this.properties = properties;
    this.mint = new Mint(said("issuer"), file.resolveSibling(said("signing-key")));
  }

  static Given read(Path file) throws IOException {
    var properties = new Properties();
    try (var text = Files.newBufferedReader(file)) {
      properties.load(text);
    }
    return new Given(file, properties);
  }

  @Override
  public String description() {
    return "the system of " + file.getFileName();
  }

  @Override
  public List<URI> doors(ServiceName service) {
    return addresses(said(service.label()));
  }

  @Override
  public List<URI> managements(ServiceName service) {
    return addresses(properties.getProperty(service.label() + ".management", ""));
  }

  @Override
  public String bootstrapServers() {
    return said("kafka");
  }

  @Override
  public String storeUri() {
    return said("mongodb");
  }

  @Override
  public Mint mint() {
    return mint;
  }

  /** What runs elsewhere is not seen from here. */
  @Override
  public List<Running> processes() {
    return List.of();
  }

  @Override
  public void close() {
    // whoever started it stops it
  }

  private String said(String name) {
    var value = properties.getProperty(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(file + " does not say " + name);
    }
    return value.strip();
  }

  private static List<URI> addresses(String text) {
    return Stream.of(text.split(",")).map(String::strip).filter(address -> !address.isEmpty()).map(URI::create).toList();
  }
}
