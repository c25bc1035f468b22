package be.jalon.pages;

import be.jalon.local.Child;
import be.jalon.local.Layout;
import be.jalon.local.Ports;
import be.jalon.local.Secrets;
import be.jalon.local.ServiceName;
import be.jalon.local.story.Cast;
import be.jalon.trials.WholeSystem;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The system whose pages are looked at: one of the tests' own or, where {@code -Djalon.pages.base} names a running one's first port and
 * {@code -Djalon.pages.data} its data folder, that one, so that a page can be changed and looked at again within seconds.
 */
final class Running implements AutoCloseable {

  private final Ports ports;
  private final String password;
  private final @Nullable WholeSystem own;

  private Running(Ports ports, String password, @Nullable WholeSystem own) {
    this.ports = ports;
    this.password = password;
    this.own = own;
  }

  static Running system(Class<?> test) throws InterruptedException {
    var base = System.getProperty("jalon.pages.base", "");
    if (!base.isEmpty()) {
      return new Running(new Ports(Integer.parseInt(base)), new Secrets(Path.of(System.getProperty("jalon.pages.data"))).demoPassword(), null);
    }
    var started = WholeSystem.start(Path.of(System.getProperty("jalon.trials.data", "target/pages"), test.getSimpleName()), Layout.together().withPortal());
    return new Running(started.ports(), new Secrets(started.data()).demoPassword(), started);
  }

  String portal() {
    return ports.portalAddress();
  }

  String password() {
    return password;
  }

  Cast cast() {
    return new Cast(ports, password);
  }

  boolean hasTold(String patient) {
    return !cast().visitor(patient).get(ServiceName.PATHWAY, "/pathways").body().isEmpty();
  }

  String pathwayOf(String patient) {
    return cast().visitor(patient).get(ServiceName.PATHWAY, "/pathways").body().at("/0/pathway").asString();
  }

  /** To be killed and brought back; a running system of somebody else's is left alone. */
  Child portalProcess() {
    Assumptions.assumeTrue(own != null, "this system is only looked at");
    return own.child("portal");
  }

  @Override
  public void close() {
    if (own != null) {
      own.close();
    }
  }
}
