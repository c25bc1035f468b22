package be.jalon.local;

import be.jalon.embedded.Cluster;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who listens where on 127.0.0.1, counted from one base: 8100 the portal, 8101 to 8104 the services, 8105 the identity provider, ten more for the management port of each,
 * forty more for each further instance; 8120 to 8122 the brokers, five more for the controller in each, 8130 the store.
 */
public record Ports(int base) {

  private static final int FURTHER_INSTANCE = 40;

  public int of(ServiceName service, int instance) {
    return base + 1 + service.ordinal() + instance * FURTHER_INSTANCE;
  }

  public int management(ServiceName service, int instance) {
    return of(service, instance) + 10;
  }

  public int portal() {
    return base;
  }

  public int portalManagement() {
    return base + 10;
  }

  /** Where people begin. */
  public String portalAddress() {
    return "http://127.0.0.1:" + portal();
  }

  public int identity() {
    return base + 5;
  }

  /** The brokers of a cluster, the first of which is the one broker where there is but one. */
  public Cluster cluster(int brokers) {
    return new Cluster(IntStream.rangeClosed(1, brokers).mapToObj(id -> new Cluster.Node(id, base + 19 + id, base + 24 + id)).toList());
  }

  public int store() {
    return base + 30;
  }

  public String issuer() {
    return "http://127.0.0.1:" + identity();
  }

  /** The ports somebody else already listens on. */
  List<Integer> taken(Layout layout) {
    return all(layout).filter(port -> !free(port)).sorted().toList();
  }

  Stream<Integer> all(Layout layout) {
    var services = Stream.of(ServiceName.values()).flatMap(service -> IntStream.range(0, layout.instances()).boxed()
        .flatMap(i -> Stream.of(of(service, i), management(service, i))));
    var brokers = cluster(layout.brokers()).nodes().stream().flatMap(node -> Stream.of(node.clientPort(), node.controllerPort()));
    var portal = layout.portal() ? Stream.of(portal(), portalManagement()) : Stream.<Integer>empty();
    return Stream.of(services, brokers, Stream.of(identity(), store()), portal).flatMap(ports -> ports);
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
