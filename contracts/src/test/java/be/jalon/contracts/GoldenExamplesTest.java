package be.jalon.contracts;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoldenExamplesTest {

  private static final Path EXAMPLES = Golden.resource("examples");

  @Test
  void examplesAreAddedNeverEdited() throws IOException {
    var remembered = Files.readAllLines(Golden.resource("examples.sha256")).stream()
        .map(line -> line.split(" {2}", 2))
        .collect(toMap(parts -> parts[1], parts -> parts[0]));

    assertThat(actual())
        .as("An old example is what a topic still holds: restore it and write a new one beside it. A new one is added to examples.sha256 (README.md)")
        .containsExactlyInAnyOrderEntriesOf(remembered);
  }

  @Test
  void allExamplesTellOfOnePathway() {
    assertThat(Golden.everyExample().map(example -> example.event().pathway()).distinct()).hasSize(1);
  }

  private static Map<String, String> actual() {
    return Golden.filesBelow(EXAMPLES).collect(toMap(file -> EXAMPLES.relativize(file).toString().replace('\\', '/'), GoldenExamplesTest::sha256));
  }

  private static String sha256(Path file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
