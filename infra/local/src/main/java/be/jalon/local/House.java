package be.jalon.local;

import be.jalon.local.identity.DemoAccounts;
import be.jalon.local.story.DoctorsSoftware;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which processes make up Jalon on one machine, and with what words each is started. */
final class House {

  /** The services keep little in memory. */
  private static final String FEW_SURVIVORS = "-XX:+UseSerialGC";
  /** Broker and store keep pages of files: copied at a stop of all threads they make everybody wait, a tenth of a second at a time. */
  private static final List<String> MANY_SURVIVORS = List.of("-XX:+UseG1GC", "-XX:MaxGCPauseMillis=20");
  private static final List<String> JVM = List.of("-XX:MetaspaceSize=128m", "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError", "-Xss512k",
      "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Dfile.encoding=UTF-8");
  private static final int SERVICE_HEAP = 256;
  static final String PORTAL = "portal";
  private static final String PORTAL_CLASS = "be.jalon.portal.PortalApplication";

  private final Settings settings;
  private final Secrets secrets;
  private final CommonLog log;

  House(Settings settings, Secrets secrets, CommonLog log) {
    this.settings = settings;
    this.secrets = secrets;
    secrets.make();
    this.log = log;
  }

  /** How one process is started. */
  record Words(List<String> command, Map<String, String> environment) {
  }

  /** The others wait for them, and find them again when they come back. */
  List<Child> foundations() {
    return settings.layout().apart()
        ? Stream.concat(Stream.of(Foundation.STORE, Foundation.IDENTITY), brokers()).map(part -> foundation(part, List.of(part))).toList()
        : List.of(foundation("foundation", List.of(Foundation.STORE, Foundation.broker(1), Foundation.IDENTITY)));
  }

  List<Child> services() {
    return Stream.of(ServiceName.values())
        .flatMap(service -> IntStream.range(0, settings.layout().instances()).mapToObj(instance -> service(service, instance))).toList();
  }

  /** The pages, where they are wanted. They read and write through the services alone and need no broker. */
  List<Child> portal() {
    return settings.layout().portal() ? List.of(child(PORTAL, this::portalWords)) : List.of();
  }

  Words portalWords(Variant variant) {
    var environment = portalEnvironment();
    environment.putAll(variant.environment());
    return new Words(java(PORTAL, SERVICE_HEAP, List.of(FEW_SURVIVORS), variant, "-Djalon.instance=0", PORTAL_CLASS, List.of()), environment);
  }

  Words foundationWords(List<String> parts, Variant variant) {
    return new Words(java("local", heap(parts), MANY_SURVIVORS, variant, "-Dspring.config.name=identity", Foundation.class.getName(), Foundation.words(settings, parts)),
        variant.environment());
  }

  Words serviceWords(ServiceName service, int instance, Variant variant) {
    var environment = environment(service, instance);
    environment.putAll(variant.environment());
    return new Words(java(service.label(), SERVICE_HEAP, List.of(FEW_SURVIVORS), variant, "-Djalon.instance=" + instance, service.mainClass(), List.of()), environment);
  }

  private Child foundation(String name, List<String> parts) {
    return child(name, variant -> foundationWords(parts, variant));
  }

  private Child service(ServiceName service, int instance) {
    return child(settings.layout().nameOf(service, instance), variant -> serviceWords(service, instance, variant));
  }

  private Child child(String name, Function<Variant, Words> words) {
    return new Child(name, words, settings.layout().variant(name), settings.data(), log);
  }

  private Stream<String> brokers() {
    return settings.cluster().nodes().stream().map(node -> Foundation.broker(node.id()));
  }

  /** In MiB: what it takes under load, not when idle. */
  private static int heap(List<String> parts) {
    return parts.size() > 1 ? 640 : parts.contains(Foundation.IDENTITY) ? 96 : 256;
  }

  private Map<String, String> environment(ServiceName service, int instance) {
    var ports = settings.ports();
    var environment = common(ports.of(service, instance), ports.management(service, instance), service.label());
    environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", settings.cluster().bootstrapServers());
    environment.put("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI", ports.issuer());
    environment.put("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_JWK_SET_URI", ports.issuer() + "/oauth2/jwks");
    environment.put("JALON_TOPICS_REPLICATION", Integer.toString(settings.cluster().copies()));
    environment.put("JALON_TOPICS_MIN_INSYNC", Integer.toString(settings.cluster().minInSync()));
    environment.put("JALON_TOPICS_CREATE", "true");
    environment.put("LOGGING_LEVEL_ORG_APACHE_KAFKA", "warn");
    return environment;
  }

  private Map<String, String> portalEnvironment() {
    var ports = settings.ports();
    var environment = common(ports.portal(), ports.portalManagement(), PORTAL);
    for (var service : ServiceName.values()) {
      environment.put("JALON_PORTAL_SERVICES_" + service.name().replace("_", ""), "http://127.0.0.1:" + ports.of(service, 0));
    }
    environment.put("JALON_PORTAL_LOGIN_ISSUER", ports.issuer());
    environment.put("JALON_PORTAL_LOGIN_CLIENTID", "jalon-portal");
    environment.put("JALON_PORTAL_LOGIN_CLIENTSECRET", secrets.portalSecret());
    environment.put("JALON_PORTAL_DEMO", "true");
    environment.put("JALON_PORTAL_ORGANISATIONS", DemoAccounts.organisations());
    environment.put("JALON_PORTAL_REFER_NETWORKS", "network-sambre");
    environment.put("JALON_PORTAL_REFER_PREVENTIONSERVICES", "prevention-boreal");
    environment.put("JALON_PORTAL_REFER_MUTUALITIES", "mutualite-a");
    environment.put("JALON_PORTAL_REFER_PHONES", DemoAccounts.phones());
    environment.put("JALON_PORTAL_REFER_SENDERS", new DoctorsSoftware(settings.data()).published());
    return environment;
  }

  private Map<String, String> common(int port, int managementPort, String database) {
    var environment = new LinkedHashMap<String, String>();
    environment.put("SERVER_ADDRESS", "127.0.0.1");
    environment.put("SERVER_PORT", Integer.toString(port));
    environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(managementPort));
    environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
    environment.put("SPRING_MONGODB_URI", storeUri("jalon-" + database));
    environment.put("JALON_KEYS_MASTER_KEY", secrets.masterKey());
    environment.put("JALON_KEYS_URI", storeUri("jalon-keys"));
    environment.put("SPRING_MAIN_BANNER_MODE", "off");
    environment.put("LOGGING_STRUCTURED_FORMAT_CONSOLE", "");
    environment.put("LOGGING_PATTERN_CONSOLE", "%-5level %logger{30} %msg%n");
    return environment;
  }

  private String storeUri(String database) {
    return "mongodb://127.0.0.1:" + settings.ports().store() + "/" + database;
  }

  /** The jar's own class path first, the leash behind it; the AOT cache holds only while these words stay as they were when it was made. */
  private List<String> java(String name, int heapMegabytes, List<String> collector, Variant variant, String property, String mainClass, List<String> arguments) {
    var folder = (variant.prepared() == null ? settings.prepared() : variant.prepared()).resolve(name);
    int heap = variant.heapMegabytes() == 0 ? heapMegabytes : variant.heapMegabytes();
    var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap + "m", "-Xms32m"));
    command.addAll(collector);
    command.addAll(JVM);
    var cache = folder.resolve("app.aot");
    if (Files.exists(cache)) {
      command.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off"));
    }
    command.addAll(List.of(property, "-cp", folder.resolve("jalon-" + name + ".jar") + File.pathSeparator + settings.prepared().resolve("leash.jar"),
        Leash.class.getName(), mainClass));
    command.addAll(arguments);
    return command;
  }
}
