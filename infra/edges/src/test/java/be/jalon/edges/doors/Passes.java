package be.jalon.edges.doors;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens of everybody: good ones, and such as nobody must believe. Apart from {@code Mint}, which makes only good ones. */
final class Passes {

  private final String issuer;
  private final RSAKey key;
  private final RSAKey forged;
  private final Map<String, String> made = new ConcurrentHashMap<>();

  private Passes(String issuer, RSAKey key, RSAKey forged) {
    this.issuer = issuer;
    this.key = key;
    this.forged = forged;
  }

  static Passes of(String issuer, Path data) throws IOException, ParseException, JOSEException {
    var key = RSAKey.parse(Files.readString(data.resolve("secrets/signing-key.json")));
    return new Passes(issuer, key, new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate());
  }

  /** Made once for each: a token is not signed anew for every door. */
  String of(Someone one, Pass pass) {
    return made.computeIfAbsent(one.account() + " " + pass, _ -> make(one, pass));
  }

  private String make(Someone one, Pass pass) {
    var now = Instant.now();
    var claims = claims(one).audience(pass == Pass.OTHER_AUDIENCE ? "another" : "jalon")
        .issuer(pass == Pass.FOREIGN_ISSUER ? "http://127.0.0.1:1" : issuer)
        .issueTime(Date.from(now.minus(Duration.ofHours(2))))
        .expirationTime(Date.from(pass == Pass.EXPIRED ? now.minus(Duration.ofMinutes(5)) : now.plus(Duration.ofHours(1)))).build();
    try {
      var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
      token.sign(new RSASSASigner(pass == Pass.FORGED ? forged : key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("a token could not be signed", e);
    }
  }

  private static JWTClaimsSet.Builder claims(Someone one) {
    var claims = new JWTClaimsSet.Builder().subject(one.account()).claim("family_name", "Invented").claim("given_name", one.account())
        .claim("jalon_capacities", List.of(one.capacity().name()));
    if (one.organisation() != null) {
      claims.claim("jalon_organisation", one.organisation());
    }
    if (one.ssin() != null) {
      claims.claim("jalon_ssin", one.ssin());
    }
    if (one.mandate() != null) {
      claims.claim("jalon_delegations", List.of(delegation(one.mandate())));
    }
    return claims;
  }

  private static Map<String, Object> delegation(Someone.Mandate mandate) {
    var principal = mandate.principal();
    var claim = new HashMap<String, Object>(Map.of("principal", principal.account(), "family_name", "Invented", "given_name", principal.account(),
        "capacity", principal.capacity().name(), "authority", mandate.authority(), "until", "2099-12-31"));
    if (principal.organisation() != null) {
      claim.put("organisation", principal.organisation());
    }
    if (principal.ssin() != null) {
      claim.put("ssin", principal.ssin());
    }
    return claim;
  }
}
