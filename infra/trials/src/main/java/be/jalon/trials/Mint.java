package be.jalon.trials;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Tokens for patients who have no demo account, signed with this machine's own key. */
final class Mint {

  private final String issuer;
  private final RSAKey key;

  Mint(String issuer, Path data) {
    this.issuer = issuer;
    try {
      this.key = RSAKey.parse(Files.readString(data.resolve("secrets/signing-key.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParseException e) {
      throw new IllegalStateException("the signing key is not a key", e);
    }
  }

  String tokenOf(Newcomer patient) {
    var now = Instant.now();
    var claims = new JWTClaimsSet.Builder().issuer(issuer).audience("jalon").subject(patient.account())
        .issueTime(Date.from(now)).expirationTime(Date.from(now.plusSeconds(3600)))
        .claim("family_name", patient.familyName()).claim("given_name", patient.givenName()).claim("jalon_ssin", patient.ssin())
        .claim("jalon_capacities", List.of("PATIENT")).build();
    try {
      var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("a token could not be signed", e);
    }
  }
}
