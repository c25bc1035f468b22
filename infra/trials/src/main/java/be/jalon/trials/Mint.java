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
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Tokens for people who have no demo account, signed with the issuer's own key. */
public final class Mint {

  /** A stream ends with its token: no test is to end with it. */
  private static final Duration VALID = Duration.ofHours(6);

  private final String issuer;
  private final RSAKey key;
  private final RSASSASigner signer;

  /** @param key a file with the issuer's private key as a JWK; {@code secrets/signing-key.json} in the data folder of an embedded system */
  public Mint(String issuer, Path key) {
    this.issuer = issuer;
    try {
      this.key = RSAKey.parse(Files.readString(key));
      this.signer = new RSASSASigner(this.key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParseException | JOSEException e) {
      throw new IllegalStateException("the signing key is not a key", e);
    }
  }

  public String tokenOf(Newcomer patient) {
    return tokenOf(patient, VALID);
  }

  /** @param valid how long from now; negative for a token that has ended */
  public String tokenOf(Newcomer patient, Duration valid) {
    return signed(claims(patient.account(), patient.familyName(), patient.givenName(), "PATIENT", valid).claim("jalon_ssin", patient.ssin()).build());
  }

  public String tokenOf(Professional person) {
    return tokenOf(person, VALID);
  }

  public String tokenOf(Professional person, Duration valid) {
    return signed(claims(person.account(), person.familyName(), person.givenName(), person.capacity(), valid).claim("jalon_organisation", person.organisation()).build());
  }

  private JWTClaimsSet.Builder claims(String account, String familyName, String givenName, String capacity, Duration valid) {
    var now = Instant.now();
    return new JWTClaimsSet.Builder().issuer(issuer).audience("jalon").subject(account)
        .issueTime(Date.from(now)).expirationTime(Date.from(now.plus(valid)))
        .claim("family_name", familyName).claim("given_name", givenName).claim("jalon_capacities", List.of(capacity));
  }

  private String signed(JWTClaimsSet claims) {
    try {
      var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("a token could not be signed", e);
    }
  }
}
