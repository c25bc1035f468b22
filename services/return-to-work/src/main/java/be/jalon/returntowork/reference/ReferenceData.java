package be.jalon.returntowork.reference;

import be.jalon.security.requests.CodeLists;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The lists of codes that this service serves. */
public final class ReferenceData {

  private ReferenceData() {
  }

  public static CodeLists onClassPath() {
    return CodeLists.onClassPath(JsonMapper.builder().build(),
        List.of("return-reasons", "return-difficulties", "return-states", "work-demands", "work-resources", "advice"));
  }
}
