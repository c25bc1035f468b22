package be.jalon.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.core.env.Environment;

/**
 * Which calls come through the management port. Without a port of its own for management nothing but health is open: behind a proxy on the same machine every
 * caller would look local.
 */
final class ManagementDoor {

  private final Environment environment;

  ManagementDoor(Environment environment) {
    this.environment = environment;
  }

  boolean isUsedBy(HttpServletRequest request) {
    var management = environment.getProperty("local.management.port", Integer.class);
    var service = environment.getProperty("local.server.port", Integer.class);
    return management != null && !management.equals(service) && request.getLocalPort() == management;
  }

  /** Whoever keeps the service, on its own machine or in its own container. */
  boolean isUsedLocallyBy(HttpServletRequest request) {
    return isUsedBy(request) && isLoopback(request.getRemoteAddr());
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
