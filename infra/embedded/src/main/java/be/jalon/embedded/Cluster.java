package be.jalon.embedded;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.common.Uuid;

/**
 * The brokers of one cluster, each of them a controller too, all on 127.0.0.1. A single broker is a cluster of one.
 *
 * @param nodes at most as many as may stand on one machine; who they are never changes once the first has written to its directory
 */
public record Cluster(List<Node> nodes) {

  static final String HOST = "127.0.0.1";
  private static final int COPIES = 3;

  /**
   * One broker.
   *
   * @param id from 1 on
   * @param clientPort where clients and the other brokers call
   * @param controllerPort where the other controllers call
   */
  public record Node(int id, int clientPort, int controllerPort) {
  }

  public Cluster {
    nodes = nodes.stream().sorted(Comparator.comparingInt(Node::id)).toList();
    if (nodes.isEmpty() || nodes.stream().map(Node::id).distinct().count() != nodes.size()) {
      throw new IllegalArgumentException("A cluster needs nodes, each with an id of its own");
    }
  }

  static Cluster ofOne(int clientPort) {
    return new Cluster(List.of(new Node(1, clientPort, FreePort.next())));
  }

  /** What clients are configured with. */
  public String bootstrapServers() {
    return nodes.stream().map(node -> HOST + ":" + node.clientPort()).collect(Collectors.joining(","));
  }

  /** How many copies there are of everything. */
  public int copies() {
    return Math.min(COPIES, nodes.size());
  }

  /** How many of them must have a record before it is acknowledged: one may be away without anybody having to wait. */
  public int minInSync() {
    return Math.max(1, copies() - 1);
  }

  Node node(int id) {
    return nodes.stream().filter(node -> node.id() == id).findFirst().orElseThrow(() -> new IllegalArgumentException("No node " + id + " in " + nodes));
  }

  String voters() {
    return nodes.stream().map(node -> node.id() + "@" + HOST + ":" + node.controllerPort()).collect(Collectors.joining(","));
  }

  /** Follows from the members, so that each formats its directory without asking the others. Read once: a formatted directory keeps the id it was given. */
  Uuid id() {
    var named = UUID.nameUUIDFromBytes(voters().getBytes(StandardCharsets.UTF_8));
    return new Uuid(named.getMostSignificantBits(), named.getLeastSignificantBits());
  }
}
