package be.jalon.bench;

import be.jalon.local.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a scenario found, for people and for machines. */
record Report(Scenario scenario, Circumstances circumstances, Findings findings) {

  private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Prints it and writes {@code NAME.txt}, {@code NAME.json} and the pictures. */
  void publish(Path folder) throws IOException {
    Files.createDirectories(folder);
    var text = text();
    Console.say(text);
    Files.writeString(folder.resolve(scenario.name() + ".txt"), text);
    Files.writeString(folder.resolve(scenario.name() + ".json"), JSON.writeValueAsString(json()));
    for (var picture : findings.pictures()) {
      picture.write(folder);
    }
    Console.say("Written: " + folder.resolve(scenario.name() + ".json") + (findings.pictures().isEmpty() ? "" : " and " + findings.pictures().size() + " pictures"));
  }

  private String text() {
    var text = new StringBuilder("\n" + scenario.sentence() + "\n" + circumstances.sentence() + "\n" + circumstances.command() + "\n\n");
    findings.tables().forEach(table -> text.append(table.text()).append('\n'));
    findings.remarks().forEach(remark -> text.append("- ").append(remark).append('\n'));
    return text.toString();
  }

  private Map<String, Object> json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("scenario", scenario.name());
    json.put("sentence", scenario.sentence());
    json.put("circumstances", circumstances);
    var tables = new LinkedHashMap<String, Object>();
    findings.tables().forEach(table -> tables.put(table.title(), table.objects()));
    json.put("tables", tables);
    json.put("remarks", findings.remarks());
    json.put("pictures", findings.pictures());
    return json;
  }
}
