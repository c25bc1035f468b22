package be.jalon.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @Test
  void deletesOnlyAFolderThatJalonMade(@TempDir Path folder) throws IOException {
    var somebodys = Files.createDirectories(folder.resolve("somebodys"));
    Files.writeString(somebodys.resolve("letter.txt"), "dear");
    var jalons = folder.resolve("jalons");
    DataFolder.claim(jalons, 1);

    DataFolder.delete(somebodys);
    DataFolder.delete(jalons);

    assertThat(somebodys.resolve("letter.txt")).exists();
    assertThat(jalons).doesNotExist();
  }

  @Test
  void secretsAreMadeOnceAndReadableByTheirOwnerAlone(@TempDir Path folder) throws IOException {
    var first = new Secrets(folder);
    var masterKey = first.masterKey();

    assertThat(new Secrets(folder).masterKey()).isEqualTo(masterKey);
    assertThat(java.util.Base64.getDecoder().decode(masterKey)).hasSize(32);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(first.file("master-key")))).isEqualTo("rw-------");
  }

  @Test
  void secretsAreTheSameForAllWhoAskForThemAtOnce(@TempDir Path folder) {
    var secrets = new Secrets(folder);

    var keys = IntStream.range(0, 16).mapToObj(_ -> CompletableFuture.supplyAsync(secrets::masterKey, Thread::startVirtualThread)).toList();

    assertThat(keys.stream().map(CompletableFuture::join).distinct()).hasSize(1);
  }

  @Test
  void dataWrittenByOneBrokerAreRefusedToThree(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("broker"));

    DataFolder.claim(folder, 1);

    assertThatThrownBy(() -> DataFolder.claim(folder, 3)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("written by 1 broker(s), not 3");
  }
}
