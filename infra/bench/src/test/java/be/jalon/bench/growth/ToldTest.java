package be.jalon.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ToldTest {

  private static final Seals NONE = new Seals(null);

  @Test
  void tellsWhatIsOtherwiseAndWhatIsMissing() {
    var live = new Told(Map.of("P1", "a", "P2", "b", "P3", "c"));
    var rebuilt = new Told(Map.of("P1", "a", "P2", "x", "P4", "d"));

    assertThat(live.differences(rebuilt)).containsExactly("P2 is told of otherwise", "P3 is there once only", "P4 is there once only");
    assertThat(live.differences(live)).isEmpty();
  }

  @Test
  void looksAtSomePathwaysAlone() {
    var all = new Told(Map.of("P1", "a", "P2", "b"));

    assertThat(all.tellsOtherwise(new Told(Map.of("P2", "b")))).isFalse();
    assertThat(all.tellsOtherwise(new Told(Map.of("P2", "x")))).isTrue();
  }

  @Test
  void countsEveryFieldOfAnEntryButNotTheirOrder() {
    var entry = new Document("kind", "referral.accepted.v1").append("act", new Document("authority", "SELF")).append("list", List.of(1, 2));
    var turned = new Document("list", List.of(1, 2)).append("act", new Document("authority", "SELF")).append("kind", "referral.accepted.v1");

    assertThat(Told.text(turned, "P1", NONE)).isEqualTo(Told.text(entry, "P1", NONE));
    assertThat(Told.text(new Document(entry).append("act", new Document("authority", "STAND_IN")), "P1", NONE)).isNotEqualTo(Told.text(entry, "P1", NONE));
    assertThat(Told.text(new Document(entry).append("list", List.of(2, 1)), "P1", NONE)).isNotEqualTo(Told.text(entry, "P1", NONE));
  }

  @Test
  void leavesOutOfAViewWhatARebuildMayChange() {
    assertThat(Told.summary(view(1, 5, "referral/R1", "referral/R2"))).isEqualTo(Told.summary(view(7, 5, "referral/R2", "referral/R1")));
    assertThat(Told.summary(view(1, 6, "referral/R1", "referral/R2"))).isNotEqualTo(Told.summary(view(1, 5, "referral/R1", "referral/R2")));
    assertThat(Told.summary(view(1, 5, "referral/R1"))).isNotEqualTo(Told.summary(view(1, 5, "referral/R1", "referral/R2")));
    assertThat(Told.summary(view(1, 5, "referral/R1").append("rebuilding", new Document()))).isNotEqualTo(Told.summary(view(1, 5, "referral/R1")));
  }

  private static Document view(int generation, long last, String... heard) {
    return new Document("_id", "P1").append("authors", List.of("account:gp-1")).append("line", new Document("generation", generation).append("last", last)
        .append("heard", List.of(heard).stream().map(stream -> new Document("stream", stream).append("n", 3L)).toList()));
  }
}
