package be.jalon.bench.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.jalon.local.ServiceName;
import be.jalon.trials.Professional;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivenTest {

  private static final String TOLD = """
      kafka = broker-1:9092,broker-2:9092
      mongodb = mongodb://store:27017
      issuer = https://login.example
      signing-key = issuer.jwk
      referral = http://referral-1:8101, http://referral-2:8101
      appointment = http://appointment:8102
      return-to-work = http://return:8103
      referral.management = http://referral-1:8201
      """;

  @TempDir
  private Path folder;

  @BeforeEach
  void leaveTheIssuersKey() throws JOSEException, IOException {
    Files.writeString(folder.resolve("issuer.jwk"), new RSAKeyGenerator(2048).keyID("k1").generate().toJSONString());
  }

  @Test
  void findsEveryInstanceOfAServiceAndItsManagementWhereThatIsTold() throws IOException {
    var given = Given.read(told(TOLD + "pathway = http://pathway:8104\n"));

    assertThat(given.doors(ServiceName.REFERRAL)).containsExactly(URI.create("http://referral-1:8101"), URI.create("http://referral-2:8101"));
    assertThat(given.door(ServiceName.PATHWAY)).isEqualTo(URI.create("http://pathway:8104"));
    assertThat(given.managements(ServiceName.REFERRAL)).containsExactly(URI.create("http://referral-1:8201"));
    assertThat(given.managements(ServiceName.PATHWAY)).isEmpty();
    assertThat(given.bootstrapServers()).isEqualTo("broker-1:9092,broker-2:9092");
  }

  @Test
  void signsTokensAsTheIssuerDoes() throws IOException, ParseException {
    var token = SignedJWT.parse(Given.read(told(TOLD)).mint().tokenOf(Professional.gp(3)));

    assertThat(token.getHeader().getKeyID()).isEqualTo("k1");
    assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo("https://login.example");
    assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("gp-3");
  }

  @Test
  void saysWhatItWasNotTold() throws IOException {
    var given = Given.read(told(TOLD));

    assertThatThrownBy(() -> given.doors(ServiceName.PATHWAY)).hasMessageEndingWith("does not say pathway");
  }

  private Path told(String text) throws IOException {
    return Files.writeString(folder.resolve("target.properties"), text);
  }
}
