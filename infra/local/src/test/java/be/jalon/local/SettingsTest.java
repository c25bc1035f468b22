package be.jalon.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

  private static final Path HOME = Path.of("/home/somebody");
  private static final Path PREPARED = Path.of("/prepared");

  @Test
  void withoutOptionsKeepsDataInTheHomeFolderAndTellsTheDemo() {
    assertThat(Settings.parse(new String[0], HOME, PREPARED))
        .isEqualTo(new Settings(HOME.resolve(".jalon"), PREPARED, 8100, Layout.together().withPortal(), false, true));
  }

  @Test
  void takesEveryOption() {
    assertThat(Settings.parse(new String[] {"--data", "/d", "--fresh", "--no-demo", "--port-base", "9000", "--instances", "3", "--apart"}, HOME, PREPARED))
        .isEqualTo(new Settings(Path.of("/d"), PREPARED, 9000, new Layout(3, 3, true, true, Map.of()), true, false));
  }

  @Test
  void saysWhatIsWrongWithAnOption() {
    assertThatThrownBy(() -> Settings.parse(new String[] {"--port-base", "80"}, HOME, PREPARED))
        .isInstanceOf(IllegalArgumentException.class).hasMessage("--port-base needs a number from 1024 to 65000");
    assertThatThrownBy(() -> Settings.parse(new String[] {"--data"}, HOME, PREPARED)).hasMessageStartingWith("--data needs a value");
    assertThatThrownBy(() -> Settings.parse(new String[] {"--frehs"}, HOME, PREPARED)).hasMessageStartingWith("unknown option --frehs");
  }

  @Test
  void noTwoProcessesShareAPort() {
    var all = new Ports(8100).all(Layout.onThreeBrokers().withPortal().withInstances(Layout.MOST)).toList();

    assertThat(all).doesNotHaveDuplicates();
  }
}
