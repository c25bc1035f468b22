package be.jalon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.bench.Picture.Axis;
import be.jalon.bench.Picture.Line;
import be.jalon.bench.Picture.Scale;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureTest {

  @ParameterizedTest
  @CsvSource(textBlock = """
      2,     50
      20,    95
      100,   99
      1000,  99.9
      50000, 99.998
      """)
  void tellsOneInSoManyAsAPercentile(double oneIn, String percentile) {
    assertThat(Scale.PERCENTILES.label(oneIn)).isEqualTo(percentile);
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      0.5,  0.5
      1,    1
      3,    ''
      50,   50
      2000, '2,000'
      """)
  void leavesRoomBetweenTheLabelsOfTenfolds(double value, String label) {
    assertThat(Scale.LOGARITHMIC.label(value)).isEqualTo(label);
  }

  @Test
  void isDrawn(@TempDir Path folder) throws IOException {
    var line = new Line("answer", List.of(1.0, 20.0, 50.0), List.of(4.0, 5.0, 9.0));

    new Picture("latency", "Latency", new Axis("commands per second", Scale.LOGARITHMIC), new Axis("milliseconds", Scale.LOGARITHMIC), List.of(line)).write(folder);

    assertThat(ImageIO.read(folder.resolve("latency.png").toFile()).getWidth()).isEqualTo(1200);
  }
}
