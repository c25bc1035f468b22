package be.jalon.portal.refer;

import be.jalon.portal.login.Visitor;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Opens the links by which a doctor's software begins a referral: a JWT of the patient, signed by a sender we know and encrypted to us (JWS in JWE), for one person,
 * for a few minutes, once.
 */
@Component
class LaunchLinks {

  /** Whom a link speaks to; everything else that a sender signs is not for us. */
  static final String AUDIENCE = "jalon-portal";

  private static final Duration LIVES_AT_MOST = Duration.ofMinutes(5);
  private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(60);
  private static final int LONGEST = 6000;

  /** Why a link opens nothing. */
  enum Refusal { UNREADABLE, UNKNOWN_SENDER, FOR_SOMEBODY_ELSE, TOO_OLD, USED }

  sealed interface Opened {
  }

  /** @param patient what the sender's software knows of them */
  record Granted(Form patient) implements Opened {
  }

  record Refused(Refusal why) implements Opened {
  }

  private final LaunchKey key;
  private final JWKSet senders;
  private final MongoCollection<Document> used;
  private final Clock clock;

  LaunchLinks(LaunchKey key, ReferProperties settings, MongoDatabaseFactory database, Clock clock) {
    this.key = key;
    this.senders = senders(settings.senders());
    this.used = database.getMongoDatabase().getCollection("launches");
    this.clock = clock;
    used.createIndex(Indexes.ascending("endsAt"));
  }

  /** A link that is refused to one person may still serve the one it is for. */
  Opened open(String link, Visitor visitor) {
    try {
      if (link.length() > LONGEST) {
        return new Refused(Refusal.UNREADABLE);
      }
      var signed = decrypted(link);
      var sender = sender(signed);
      if (sender.isEmpty() || !signed.verify(new ECDSAVerifier(sender.get()))) {
        return new Refused(Refusal.UNKNOWN_SENDER);
      }
      return judged(signed.getJWTClaimsSet(), visitor);
    } catch (ParseException | JOSEException | IllegalArgumentException _) {
      return new Refused(Refusal.UNREADABLE);
    }
  }

  private SignedJWT decrypted(String link) throws ParseException, JOSEException {
    var encrypted = JWEObject.parse(link);
    if (!JWEAlgorithm.ECDH_ES.equals(encrypted.getHeader().getAlgorithm()) || !EncryptionMethod.A256GCM.equals(encrypted.getHeader().getEncryptionMethod())
        || encrypted.getHeader().getCompressionAlgorithm() != null) {
      throw new IllegalArgumentException("not encrypted as agreed");
    }
    encrypted.decrypt(new ECDHDecrypter(key.pair()));
    var signed = encrypted.getPayload().toSignedJWT();
    if (signed == null || !JWSAlgorithm.ES256.equals(signed.getHeader().getAlgorithm())) {
      throw new IllegalArgumentException("not signed as agreed");
    }
    return signed;
  }

  /** A key is its sender's alone: its id is their name, or begins with it where they have several. */
  private Optional<ECKey> sender(SignedJWT signed) throws ParseException {
    var id = signed.getHeader().getKeyID();
    var issuer = signed.getJWTClaimsSet().getIssuer();
    if (id == null || issuer == null || !(id.equals(issuer) || id.startsWith(issuer + "/"))) {
      return Optional.empty();
    }
    return Optional.ofNullable(senders.getKeyByKeyId(id)).filter(ECKey.class::isInstance).map(ECKey.class::cast);
  }

  private Opened judged(JWTClaimsSet claims, Visitor visitor) throws ParseException {
    var now = clock.instant();
    if (!claims.getAudience().contains(AUDIENCE) || claims.getIssueTime() == null || claims.getExpirationTime() == null || claims.getJWTID() == null) {
      return new Refused(Refusal.UNREADABLE);
    }
    var from = claims.getIssueTime().toInstant();
    var until = claims.getExpirationTime().toInstant();
    if (from.isAfter(now.plus(CLOCKS_DIFFER)) || !until.plus(CLOCKS_DIFFER).isAfter(now) || until.isAfter(from.plus(LIVES_AT_MOST))) {
      return new Refused(Refusal.TOO_OLD);
    }
    if (!visitor.account().equals(claims.getSubject())) {
      return new Refused(Refusal.FOR_SOMEBODY_ELSE);
    }
    var patient = patient(claims);
    return isFirstUse(claims.getIssuer() + "/" + UUID.fromString(claims.getJWTID()), until) ? new Granted(patient) : new Refused(Refusal.USED);
  }

  private static Form patient(JWTClaimsSet claims) throws ParseException {
    Map<String, Object> told = claims.getJSONObjectClaim("patient");
    if (told == null) {
      throw new ParseException("no patient", 0);
    }
    return Form.of(text(told, "ssin"), text(told, "familyName"), text(told, "givenName"), text(told, "birthDate"), text(told, "language"), text(told, "phone"),
        text(told, "place"));
  }

  private static String text(Map<String, Object> told, String name) {
    return told.get(name) instanceof String text ? text : "";
  }

  /** Remembered until nobody would take it any more for its age. */
  private boolean isFirstUse(String id, Instant until) {
    try {
      used.insertOne(new Document("_id", id).append("endsAt", Date.from(until.plus(CLOCKS_DIFFER))));
      return true;
    } catch (MongoWriteException e) {
      if (used.find(Filters.eq("_id", id)).first() == null) {
        throw e;
      }
      return false;
    }
  }

  @Scheduled(fixedDelayString = "PT10M")
  void forget() {
    used.deleteMany(Filters.lt("endsAt", Date.from(clock.instant())));
  }

  private static JWKSet senders(String json) {
    try {
      return JWKSet.parse(json);
    } catch (ParseException e) {
      throw new IllegalArgumentException("jalon.portal.refer.senders is no JWK set", e);
    }
  }
}
