package be.jalon.local;

import be.jalon.embedded.EmbeddedBroker;
import be.jalon.embedded.EmbeddedStore;
import be.jalon.local.identity.IdentityApplication;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.SpringApplication;

/** What the services stand on, in one process: a Kafka broker, a document store and an identity provider. */
final class Foundation {

  private Foundation() {
  }

  public static void main(String[] args) throws Exception {
    var data = Path.of(args[0]);
    var ports = new Ports(Integer.parseInt(args[1]));
    var starting = CompletableFuture.supplyAsync(() -> EmbeddedStore.start(data.resolve("store"), ports.store()));
    var broker = EmbeddedBroker.start(data.resolve("broker"), ports.broker());
    var store = starting.join();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      broker.close();
      store.close();
    }));
    var identity = new SpringApplication(IdentityApplication.class);
    identity.run("--server.port=" + ports.identity(), "--jalon.identity.issuer=" + ports.issuer(), "--jalon.identity.secrets=" + data.resolve("secrets"));
  }
}
