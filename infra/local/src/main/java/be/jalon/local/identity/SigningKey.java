package be.jalon.local.identity;

import be.jalon.local.Secrets;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.UUID;

/** The key that signs tokens, made at the first start and kept, so that tokens outlive a restart. */
final class SigningKey {

  private SigningKey() {
  }

  static RSAKey keptIn(Path secrets) throws IOException, JOSEException, ParseException {
    var file = secrets.resolve("signing-key.json");
    if (!Files.exists(file)) {
      Secrets.write(file, new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate().toJSONString());
    }
    return RSAKey.parse(Files.readString(file));
  }
}
