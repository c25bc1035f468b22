package be.jalon.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which processes there are.
 *
 * @param instances of each service, 1 to 3
 * @param brokers nodes of the Kafka cluster, 1 to 3
 * @param apart whether store, brokers and identity provider are processes of their own, instead of one for all three
 * @param portal whether the pages run too
 * @param variants by name of a child: how it is started otherwise than the rest
 */
public record Layout(int instances, int brokers, boolean apart, boolean portal, Map<String, Variant> variants) {

  static final int MOST = 3;

  public Layout {
    if (instances < 1 || instances > MOST || brokers < 1 || brokers > MOST) {
      throw new IllegalArgumentException("1 to " + MOST + " instances and brokers, not " + instances + " and " + brokers);
    }
    if (brokers > 1 && !apart) {
      throw new IllegalArgumentException("Several brokers are several processes: they stand apart");
    }
    variants = Map.copyOf(variants);
  }

  /** Store, broker and identity provider in one process. */
  public static Layout together() {
    return new Layout(1, 1, false, false, Map.of());
  }

  /** Store, three brokers and identity provider, each a process of its own. */
  public static Layout onThreeBrokers() {
    return new Layout(1, MOST, true, false, Map.of());
  }

  public Layout withInstances(int number) {
    return new Layout(number, brokers, apart, portal, variants);
  }

  /** With the pages, for people; whoever only tries the services does without. */
  public Layout withPortal() {
    return new Layout(instances, brokers, apart, true, variants);
  }

  public Layout with(String child, Variant variant) {
    var more = new HashMap<>(variants);
    more.put(child, variant);
    return new Layout(instances, brokers, apart, portal, more);
  }

  /** The store keeps its file there, on a volume of its own perhaps. */
  public Layout withStoreIn(Path folder) {
    var child = apart ? Foundation.STORE : "foundation";
    return with(child, variant(child).with(Foundation.STORE_FOLDER, folder.toString()));
  }

  /** Names of all instances of all services. */
  public List<String> services() {
    return Stream.of(ServiceName.values()).flatMap(service -> IntStream.range(0, instances).mapToObj(i -> nameOf(service, i))).toList();
  }

  public Variant variant(String child) {
    return variants.getOrDefault(child, Variant.USUAL);
  }

  /** A second instance has a number in its name, and so has the first beside it. */
  public String nameOf(ServiceName service, int instance) {
    return instances == 1 ? service.label() : service.label() + "-" + (instance + 1);
  }
}
