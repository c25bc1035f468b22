package be.jalon.local;

import be.jalon.local.identity.SigningKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** What this machine keeps to itself, made at the first start and kept in the data folder, readable by its owner alone. */
public final class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path folder;

  public Secrets(Path data) {
    this.folder = data.resolve("secrets");
  }

  /** Makes whatever is missing, by one hand: processes and threads that start side by side find them made. */
  void make() {
    masterKey();
    demoPassword();
    portalSecret();
    new SigningKeys(folder).signing();
  }

  /** Base64 of the 32 bytes that wrap every pathway's key. */
  public String masterKey() {
    return kept("master-key", 32, Base64.getEncoder());
  }

  /** The password of every demo account; no account that is not a demo account has one here. */
  public String demoPassword() {
    return kept("demo-password", 9, Base64.getUrlEncoder().withoutPadding());
  }

  /** By which the identity provider knows the portal. */
  public String portalSecret() {
    return kept("portal-secret", 32, Base64.getUrlEncoder().withoutPadding());
  }

  public Path file(String name) {
    return folder.resolve(name);
  }

  private synchronized String kept(String name, int bytes, Base64.Encoder encoder) {
    var file = file(name);
    try {
      if (!Files.exists(file)) {
        write(file, encoder.encodeToString(random(bytes)));
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Written beside and moved in place, so that a kill leaves the old file or the new one, never half of it. */
  public static void write(Path file, String content) throws IOException {
    Files.createDirectories(file.getParent());
    var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var beside = Files.createTempFile(file.getParent(), "new", "", ownerOnly);
    Files.writeString(beside, content);
    Files.move(beside, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
  }

  private static byte[] random(int bytes) {
    var random = new byte[bytes];
    RANDOM.nextBytes(random);
    return random;
  }
}
