package be.jalon.local;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which processes make up Jalon on one machine, and with what words each is started. */
final class House {

  private static final List<String> JVM = List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xss512k",
      "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Dfile.encoding=UTF-8");

  private final Settings settings;
  private final Secrets secrets;
  private final CommonLog log;

  House(Settings settings, Secrets secrets, CommonLog log) {
    this.settings = settings;
    this.secrets = secrets;
    this.log = log;
  }

  /** How one process is started. */
  record Words(List<String> command, Map<String, String> environment) {
  }

  /** Broker, store and identity provider: the others wait for it, and find it again when it comes back. */
  Child foundation() {
    return child("foundation", foundationWords());
  }

  Child service(ServiceName service, int instance) {
    return child(settings.instances() == 1 ? service.label() : service.label() + "-" + (instance + 1), serviceWords(service, instance));
  }

  Words foundationWords() {
    return new Words(java("local", 400, "-Dspring.config.name=identity", Foundation.class.getName(), settings.data().toString(),
        Integer.toString(settings.base())), Map.of());
  }

  Words serviceWords(ServiceName service, int instance) {
    return new Words(java(service.label(), 256, "-Djalon.instance=" + instance, service.mainClass()), environment(service, instance));
  }

  private Child child(String name, Words words) {
    return new Child(name, words.command(), words.environment(), settings.data(), log);
  }

  private Map<String, String> environment(ServiceName service, int instance) {
    var ports = settings.ports();
    var environment = new LinkedHashMap<String, String>();
    environment.put("SERVER_ADDRESS", "127.0.0.1");
    environment.put("SERVER_PORT", Integer.toString(ports.of(service, instance)));
    environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(ports.management(service, instance)));
    environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
    environment.put("SPRING_MONGODB_URI", storeUri("jalon-" + service.label()));
    environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.broker());
    environment.put("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI", ports.issuer());
    environment.put("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_JWK_SET_URI", ports.issuer() + "/oauth2/jwks");
    environment.put("JALON_KEYS_MASTER_KEY", secrets.masterKey());
    environment.put("JALON_KEYS_URI", storeUri("jalon-keys"));
    environment.put("JALON_TOPICS_REPLICATION", "1");
    environment.put("JALON_TOPICS_MIN_INSYNC", "1");
    environment.put("JALON_TOPICS_CREATE", "true");
    environment.put("SPRING_MAIN_BANNER_MODE", "off");
    environment.put("LOGGING_STRUCTURED_FORMAT_CONSOLE", "");
    environment.put("LOGGING_PATTERN_CONSOLE", "%-5level %logger{30} %msg%n");
    environment.put("LOGGING_LEVEL_ORG_APACHE_KAFKA", "warn");
    return environment;
  }

  private String storeUri(String database) {
    return "mongodb://127.0.0.1:" + settings.ports().store() + "/" + database;
  }

  /** The jar's own class path first, the leash behind it; the AOT cache holds only while these words stay as they were when it was made. */
  private List<String> java(String name, int heapMegabytes, String property, String mainClass, String... arguments) {
    var folder = settings.prepared().resolve(name);
    var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heapMegabytes + "m", "-Xms32m"));
    command.addAll(JVM);
    var cache = folder.resolve("app.aot");
    if (Files.exists(cache)) {
      command.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off"));
    }
    command.addAll(List.of(property, "-cp", folder.resolve("jalon-" + name + ".jar") + File.pathSeparator + settings.prepared().resolve("leash.jar"),
        Leash.class.getName(), mainClass));
    command.addAll(List.of(arguments));
    return command;
  }
}
