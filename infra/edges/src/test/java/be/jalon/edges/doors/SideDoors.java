package be.jalon.edges.doors;

import be.jalon.local.Ports;
import be.jalon.local.ServiceName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The ports that are no service's front door: for operators, for tokens, for the processes among themselves. */
final class SideDoors {

  private static final int PATIENCE_MILLIS = 500;

  private final HttpClient http;
  private final Ports ports;
  private final Sights sights;
  private final Everybody everybody;

  SideDoors(HttpClient http, Ports ports, Sights sights, Everybody everybody) {
    this.http = http;
    this.ports = ports;
    this.sights = sights;
    this.everybody = everybody;
  }

  /** Of every process that was started. */
  List<Integer> ports() {
    var services = Stream.of(ServiceName.values()).flatMap(service -> Stream.of(ports.of(service, 0), ports.management(service, 0)));
    var broker = ports.cluster(1).nodes().stream().flatMap(node -> Stream.of(node.clientPort(), node.controllerPort()));
    return Stream.of(services, broker, Stream.of(ports.identity(), ports.store())).flatMap(some -> some).toList();
  }

  /** By which others would reach it; none on a machine that hangs on no network. */
  static List<InetAddress> addressesOfThisMachine() throws SocketException {
    return NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses).filter(address -> !address.isLoopbackAddress()).toList();
  }

  static boolean opens(InetAddress address, int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), PATIENCE_MILLIS);
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  Answered get(int port, String path) {
    return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(Duration.ofSeconds(20)).build());
  }

  /** What answers whoever asks for a token with that password. */
  int tokenWith(int port, String account, String password) {
    var credentials = Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
    return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/oauth2/token")).timeout(Duration.ofSeconds(20))
        .header("Authorization", "Basic " + credentials).header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")).build()).status();
  }

  /** Planted words, numbers and accounts of the story that stand in an answer. */
  List<String> tellsOf(Answered answer) {
    var found = new ArrayList<>(sights.wordsIn(answer.everything()));
    everybody.all().stream().flatMap(one -> Stream.of(one.account(), one.ssin())).filter(Objects::nonNull).filter(answer.everything()::contains).forEach(found::add);
    return found;
  }

  private Answered send(HttpRequest request) {
    try {
      var response = http.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answered(response.statusCode(), response.headers().map(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
