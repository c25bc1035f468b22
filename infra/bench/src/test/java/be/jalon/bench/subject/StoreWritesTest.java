package be.jalon.bench.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StoreWritesTest {

  private static final String PAGE = """
      # TYPE mongodb_driver_commands_seconds summary
      mongodb_driver_commands_seconds_count{application="x",cluster_id="1",collection="referrals",command="findAndModify",server_address="127.0.0.1:1",status="SUCCESS"} 7
      mongodb_driver_commands_seconds_count{application="x",cluster_id="1",collection="referrals",command="find",server_address="127.0.0.1:1",status="SUCCESS"} 100
      mongodb_driver_commands_seconds_count{application="x",cluster_id="1",collection="journal",command="insert",server_address="127.0.0.1:1",status="SUCCESS"} 5.0
      mongodb_driver_commands_seconds_count{application="x",cluster_id="2",collection="journal",command="insert",server_address="127.0.0.1:1",status="FAILED"} 1.0
      mongodb_driver_commands_seconds_sum{application="x",cluster_id="1",collection="journal",command="insert",server_address="127.0.0.1:1",status="SUCCESS"} 0.5
      """;

  @Test
  void countsWhatWritesAndNotWhatReads() {
    var counts = new TreeMap<String, Double>();

    StoreWrites.count("referral", PAGE, counts);

    assertThat(counts).isEqualTo(Map.of("referral/referrals", 7.0, "referral/journal", 6.0));
  }

  @Test
  void countsOnlyWhatWasWrittenSince() {
    var before = new StoreWrites(Map.of("referral/journal", 6.0, "referral/referrals", 7.0));

    var since = new StoreWrites(Map.of("referral/journal", 9.0, "referral/referrals", 7.0)).since(before);

    assertThat(since.byCollection()).isEqualTo(Map.of("referral/journal", 3.0));
    assertThat(since.total()).isEqualTo(3.0);
  }
}
