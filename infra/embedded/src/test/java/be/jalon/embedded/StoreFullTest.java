package be.jalon.embedded;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFullTest {

  private static final String FILLER = "x".repeat(20_000);

  @TempDir Path directory;

  @Test
  void refusesWritesWhileItsVolumeIsFullAndTakesThemAgainWhenThereIsRoom() throws Exception {
    var volume = Files.createDirectories(directory.resolve("volume"));
    Assumptions.assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", volume.toString()), "mounting a small volume needs root");
    try {
      var other = volume.resolve("somebody-elses");
      try (var store = EmbeddedStore.start(volume.resolve("data")); var client = client(store.port())) {
        write(client, 1);
        Files.write(other, new byte[Math.toIntExact(volume.toFile().getUsableSpace())]);

        assertThatThrownBy(() -> write(client, 2)).isInstanceOfSatisfying(MongoCommandException.class, full -> assertThat(full.getCode()).isEqualTo(14031));
        assertThat(referrals(client).countDocuments()).isEqualTo(1);
        assertThat(referrals(client).find(eq("_id", 1)).first()).isNotNull();

        Files.delete(other);
        write(client, 3);
      }
      try (var store = EmbeddedStore.start(volume.resolve("data")); var client = client(store.port())) {
        assertThat(referrals(client).find().map(found -> found.getInteger("_id"))).containsExactlyInAnyOrder(1, 3);
      }
    } finally {
      assertThat(run("umount", volume.toString())).isTrue();
    }
  }

  @Test
  void endsWhenACommitFailsAfterAllAndHasEverythingAcknowledgedWhenItStartsAgain() throws Exception {
    int acknowledged = 0;
    try (var child = ChildJvm.runningWithFilesUpTo(2_000, ChildJvm.Store.class, directory); var client = client(child.port())) {
      try {
        while (acknowledged < 1_000) {
          write(client, acknowledged + 1);
          acknowledged++;
        }
      } catch (MongoException _) {
        // the write that found no room
      }
      assertThat(acknowledged).isBetween(10, 999);
      assertThat(child.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(child.process().exitValue()).isEqualTo(3);
    }

    try (var store = EmbeddedStore.start(directory.resolve("data")); var client = client(store.port())) {
      assertThat(referrals(client).countDocuments()).isBetween((long) acknowledged, acknowledged + 1L);
      for (int i = 1; i <= acknowledged; i++) {
        assertThat(referrals(client).find(eq("_id", i)).first()).as("document " + i).containsEntry("filler", FILLER);
      }
    }
  }

  @Test
  void startsOnAVolumeWithoutRoomForACopyOfItsFile() throws Exception {
    var volume = Files.createDirectories(directory.resolve("volume"));
    Assumptions.assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", volume.toString()), "mounting a small volume needs root");
    try {
      try (var store = EmbeddedStore.start(volume.resolve("data")); var client = client(store.port())) {
        for (int i = 1; i <= 100; i++) {
          write(client, i);
        }
      }
      Files.write(volume.resolve("somebody-elses"), new byte[Math.toIntExact(volume.toFile().getUsableSpace())]);

      try (var store = EmbeddedStore.start(volume.resolve("data")); var client = client(store.port())) {
        assertThat(referrals(client).countDocuments()).isEqualTo(100);
      }
    } finally {
      assertThat(run("umount", volume.toString())).isTrue();
    }
  }

  private static void write(MongoClient client, int id) {
    referrals(client).insertOne(new Document("_id", id).append("filler", FILLER));
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
  }

  private static MongoClient client(int port) {
    return MongoClients.create("mongodb://127.0.0.1:" + port + "/?serverSelectionTimeoutMS=3000&socketTimeoutMS=10000");
  }

  private static MongoCollection<Document> referrals(MongoClient client) {
    return client.getDatabase("referral").getCollection("referrals");
  }
}
