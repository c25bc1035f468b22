package be.jalon.keys;

import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.embedded.Backing;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class KeysStartTest {

  private final String database = Backing.shared().newDatabaseName("keys");
  private final ApplicationContextRunner service = new ApplicationContextRunner()
      .withConfiguration(AutoConfigurations.of(MongoAutoConfiguration.class, KeysAutoConfiguration.class))
      .withPropertyValues("spring.mongodb.uri=" + Backing.shared().mongoUri("referral"), "jalon.keys.database=" + database);

  @Test
  void startsWithAMasterKey() {
    service.withPropertyValues("jalon.keys.master-key=" + SharedKeys.newMasterKey())
        .run(context -> assertThat(context).hasNotFailed().hasSingleBean(PathwayKeys.class).hasSingleBean(BlindIndex.class).hasSingleBean(SealingMapper.class));
  }

  @Test
  void keepsTheKeysWhereItIsToldTo() {
    service.withPropertyValues("jalon.keys.master-key=" + SharedKeys.newMasterKey(), "jalon.keys.uri=" + Backing.shared().mongoUri("elsewhere"))
        .run(context -> assertThat(context).hasNotFailed());
  }

  @Test
  void startsWithAKmsWhoseClientIsOnTheClassPath() {
    service.withPropertyValues("jalon.keys.kms-uri=cellar://master").run(context -> assertThat(context).hasNotFailed().hasSingleBean(SealingMapper.class));
  }

  @Test
  void refusesToStartWithoutMasterKey() {
    service.run(context -> assertThat(context).getFailure().rootCause().isInstanceOf(KeysUnusable.class).hasMessageContaining("no master key"));
  }

  @Test
  void refusesToStartWithAKeyOfTheWrongLength() {
    service.withPropertyValues("jalon.keys.master-key=c2hvcnQ=")
        .run(context -> assertThat(context).getFailure().rootCause().isInstanceOf(KeysUnusable.class).hasMessageContaining("32 bytes"));
  }

  @Test
  void refusesToStartWithAnUnknownKms() {
    service.withPropertyValues("jalon.keys.kms-uri=nowhere://key")
        .run(context -> assertThat(context).getFailure().rootCause().isInstanceOf(KeysUnusable.class).hasMessageContaining("KMS"));
  }

  @Test
  void refusesToStartWithAnotherMasterKeyThanBefore() {
    service.withPropertyValues("jalon.keys.master-key=" + SharedKeys.newMasterKey()).run(context -> assertThat(context).hasNotFailed());

    service.withPropertyValues("jalon.keys.master-key=" + SharedKeys.newMasterKey())
        .run(context -> assertThat(context).getFailure().rootCause().isInstanceOf(KeysUnusable.class).hasMessageContaining("does not open"));
  }

  @Test
  void saysWhatToDoAboutIt() {
    var analysis = new KeysUnusableAnalyzer().analyze(new KeysUnusable("what is wrong", "what to do"));

    assertThat(analysis.getDescription()).isEqualTo("what is wrong");
    assertThat(analysis.getAction()).isEqualTo("what to do");
  }

  @Test
  void printsNoKey() {
    assertThat(new KeysProperties("c2VjcmV0", null, "mongodb://jalon:secret@store", "jalon-keys").toString()).doesNotContain("c2VjcmV0", "secret@");
  }
}
