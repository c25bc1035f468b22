package be.jalon.local.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.jalon.local.Secrets;
import be.jalon.local.identity.DemoAccount;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;

/** A GP's software as far as Jalon knows it: it makes the links that open a referral with the patient filled in ({@code services/portal/README.md} has the format). */
public final class DoctorsSoftware {

  private static final String NAME = "demo-software";
  private static final Duration LIVES = Duration.ofMinutes(5);

  private final Path file;

  /** @param data the folder of the system that is to know it */
  public DoctorsSoftware(Path data) {
    this.file = new Secrets(data).file("software-key.json");
  }

  /** What the portal is told of it. */
  public String published() {
    return new JWKSet(key().toPublicJWK()).toString();
  }

  /**
   * @param portal address of the pages
   * @param doctor account of whoever clicks
   */
  public URI link(String portal, String doctor, DemoAccount patient, Instant now) {
    try {
      var signed = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key().getKeyID()).build(), new JWTClaimsSet.Builder()
          .issuer(NAME).audience("jalon-portal").subject(doctor).jwtID(UUID.randomUUID().toString()).issueTime(Date.from(now)).expirationTime(Date.from(now.plus(LIVES)))
          .claim("patient", Map.of("ssin", String.valueOf(patient.ssin()), "familyName", patient.familyName(), "givenName", patient.givenName(), "language", "fr", "place", "5000"))
          .build());
      signed.sign(new ECDSASigner(key()));
      var encrypted = new JWEObject(new JWEHeader.Builder(JWEAlgorithm.ECDH_ES, EncryptionMethod.A256GCM).contentType("JWT").build(), new Payload(signed));
      encrypted.encrypt(new ECDHEncrypter(ECKey.parse(portalKey(portal))));
      return URI.create(portal + "/refer/launch?request=" + encrypted.serialize());
    } catch (JOSEException | ParseException e) {
      throw new IllegalStateException("no link could be made", e);
    }
  }

  private static String portalKey(String portal) {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(URI.create(portal + "/refer/launch/key")).timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.ofString(UTF_8)).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private synchronized ECKey key() {
    try {
      if (!Files.exists(file)) {
        Secrets.write(file, new ECKeyGenerator(Curve.P_256).keyID(NAME).generate().toJSONString());
      }
      return ECKey.parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JOSEException | ParseException e) {
      throw new IllegalStateException("not a key: " + file, e);
    }
  }
}
