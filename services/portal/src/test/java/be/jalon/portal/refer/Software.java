package be.jalon.portal.refer;

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
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;

/** A doctor's software as this portal knows it, and one that it does not. The patient is invented. */
public final class Software {

  static final Software KNOWN = new Software("medisoft");
  static final Software UNKNOWN = new Software("medisoft");

  private final String name;
  private final ECKey key;

  private Software(String name) {
    try {
      this.name = name;
      this.key = new ECKeyGenerator(Curve.P_256).keyID(name + "/1").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What stands in the portal's settings. */
  public static String senders() {
    return new JWKSet(KNOWN.key.toPublicJWK()).toString();
  }

  String link(String portalKey, String doctor) {
    return link(portalKey, claims(doctor, Instant.now(), 120).build());
  }

  JWTClaimsSet.Builder claims(String doctor, Instant at, int seconds) {
    return new JWTClaimsSet.Builder().issuer(name).audience("jalon-portal").subject(doctor).jwtID(UUID.randomUUID().toString())
        .issueTime(Date.from(at)).expirationTime(Date.from(at.plusSeconds(seconds)))
        .claim("patient", Map.of("ssin", "85031297781", "familyName", "Lemmens", "givenName", "Noah", "language", "nl", "place", "5000"));
  }

  String link(String portalKey, JWTClaimsSet claims) {
    try {
      var signed = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), claims);
      signed.sign(new ECDSASigner(key));
      var encrypted = new JWEObject(new JWEHeader.Builder(JWEAlgorithm.ECDH_ES, EncryptionMethod.A256GCM).contentType("JWT").build(), new Payload(signed));
      encrypted.encrypt(new ECDHEncrypter(ECKey.parse(portalKey)));
      return encrypted.serialize();
    } catch (JOSEException | ParseException e) {
      throw new IllegalStateException(e);
    }
  }
}
