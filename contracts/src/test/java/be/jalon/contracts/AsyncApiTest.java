package be.jalon.contracts;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Holds asyncapi.yaml, and the table in README.md, to the catalogue of topics. */
class AsyncApiTest {

  private static final JsonNode API = new YAMLMapper().readTree(Path.of("asyncapi.yaml"));

  @ParameterizedTest
  @MethodSource("be.jalon.contracts.Golden#everyEvent")
  void everyEventIsAMessageThatRefersToItsSchema(Class<? extends Event> type) {
    var message = message(Event.wireName(type));

    assertThat(message.get("name").asString()).isEqualTo(Event.wireName(type));
    assertThat(message.get("title").asString()).isEqualTo(type.getSimpleName());
    var schema = message.at("/payload/schema/$ref").asString();
    assertThat(schema).endsWith("/schemas/" + Event.wireName(type) + ".json");
    assertThat(Path.of(schema)).isRegularFile();
    assertThat(message.get("summary").asString()).isEqualTo(Schemas.text(Event.wireName(type) + ".json").get("description").asString());
  }

  @Test
  void thereIsNoMessageThatNobodySays() {
    assertThat(API.at("/components/messages").propertyNames())
        .containsExactlyInAnyOrderElementsOf(Stream.concat(Golden.everyEvent().map(Event::wireName), Stream.of("wake")).toList());
  }

  @Test
  void everyTopicIsAChannelAndThereIsNoOther() {
    var addresses = API.get("channels").valueStream().map(channel -> channel.get("address").asString());

    assertThat(addresses).containsExactlyInAnyOrderElementsOf(
        Stream.concat(Arrays.stream(Topic.values()).map(Topic::wireName), Stream.of(Topic.PATHWAY_WAKE)).toList());
  }

  @ParameterizedTest
  @EnumSource
  void aChannelCarriesItsTopicsEventsAndHasOneWriter(Topic topic) {
    var channel = "#/channels/" + channelOf(topic);

    assertThat(resolved(channel).get("messages").propertyNames()).containsExactlyInAnyOrderElementsOf(topic.types().keySet());
    assertThat(API.get("operations").properties())
        .filteredOn(operation -> operation.getValue().get("action").asString().equals("send") && operation.getValue().at("/channel/$ref").asString().equals(channel))
        .singleElement().satisfies(operation -> assertThat(operation.getKey()).isEqualTo(channelOf(topic) + "Says"));
  }

  @Test
  void theTopicsAreSetAsTheCodeChecksThem() {
    var kafka = API.at("/components/channelBindings/eventTopic/kafka");

    assertThat(kafka.get("partitions").asInt()).isEqualTo(Topic.PARTITIONS);
    assertThat(kafka.at("/topicConfiguration/retention.ms").asLong()).isEqualTo(Topic.RETENTION.toMillis());
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    assertThat(API.findValuesAsString("$ref").stream().filter(ref -> ref.startsWith("#")).map(AsyncApiTest::resolved)).isNotEmpty()
        .allSatisfy(target -> assertThat(target.isMissingNode()).isFalse());
  }

  @Test
  void theTableInTheReadmeSaysWhatTheCatalogueSays() throws IOException {
    var rows = Files.readAllLines(Path.of("README.md")).stream().filter(line -> line.startsWith("| `")).map(row -> row.replaceFirst("\\| [0-9.]+ \\|$", "")).toList();

    var expected = Arrays.stream(Topic.values()).flatMap(topic -> topic.types().keySet().stream().map(name ->
        "| `%s` | `%s` | pathway id | %s | %s ".formatted(name, topic.wireName(), topic.service(), readersOf(topic, name)))).toList();
    assertThat(rows).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static String readersOf(Topic topic, String event) {
    var channel = "#/channels/" + channelOf(topic);
    return Arrays.stream(Topic.values()).filter(reader -> {
      var hearing = API.at("/operations/" + channelOf(reader) + "Hears" + capitalised(channelOf(topic)));
      var messages = hearing.path("messages").valueStream().map(message -> message.get("$ref").asString()).toList();
      return !hearing.isMissingNode() && (messages.isEmpty() || messages.contains(channel + "/messages/" + event));
    }).map(Topic::service).sorted().collect(joining(", "));
  }

  private static String channelOf(Topic topic) {
    var words = List.of(topic.service().split("-"));
    return words.getFirst() + words.stream().skip(1).map(AsyncApiTest::capitalised).collect(joining());
  }

  private static String capitalised(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static JsonNode message(String name) {
    return API.get("components").get("messages").required(name);
  }

  private static JsonNode resolved(String reference) {
    return API.at(reference.substring(1));
  }
}
