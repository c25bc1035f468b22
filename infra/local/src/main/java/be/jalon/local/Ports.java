package be.jalon.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who listens where on 127.0.0.1, counted from one base: 8101 to 8104 the services, 8105 the identity provider, ten more for the management port of each,
 * forty more for the second instance, 8120 the broker and 8122 the store.
 */
public record Ports(int base) {

  static final int SECOND_INSTANCE = 40;

  public int of(ServiceName service, int instance) {
    return base + 1 + service.ordinal() + instance * SECOND_INSTANCE;
  }

  public int management(ServiceName service, int instance) {
    return of(service, instance) + 10;
  }

  public int identity() {
    return base + 5;
  }

  public int broker() {
    return base + 20;
  }


  public int store() {
    return base + 22;
  }

  public String issuer() {
    return "http://127.0.0.1:" + identity();
  }

  /** The ports somebody else already listens on. */
  List<Integer> taken(int instances) {
    var services = Stream.of(ServiceName.values()).flatMap(service -> Stream.iterate(0, i -> i < instances, i -> i + 1)
        .flatMap(i -> Stream.of(of(service, i), management(service, i))));
    return Stream.concat(services, Stream.of(identity(), broker(), store())).filter(port -> !free(port)).sorted().toList();
  }

  static boolean free(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
