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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldenExamplesTest {

  @ParameterizedTest
  @CsvSource(textBlock = """
      examples, An old example is what a topic still holds: restore it and write a new one beside it. A new one is added to examples.sha256 (README.md)
      released, What was in service is history: restore it. A further version is a further folder with its lines in released.sha256 (README.md)
      """)
  void whatIsRememberedIsAddedToNeverEdited(String folder, String remedy) throws IOException {
    var remembered = Files.readAllLines(Golden.resource(folder + ".sha256")).stream()
        .map(line -> line.split(" {2}", 2))
        .collect(toMap(parts -> parts[1], parts -> parts[0]));

    assertThat(actual(Golden.resource(folder))).as(remedy).containsExactlyInAnyOrderEntriesOf(remembered);
  }

  @Test
  void allExamplesTellOfOnePathway() {
    assertThat(Golden.everyExample().map(example -> example.event().pathway()).distinct()).hasSize(1);
  }

  private static Map<String, String> actual(Path folder) {
    return Golden.filesBelow(folder).collect(toMap(file -> folder.relativize(file).toString().replace('\\', '/'), GoldenExamplesTest::sha256));
  }

  private static String sha256(Path file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
