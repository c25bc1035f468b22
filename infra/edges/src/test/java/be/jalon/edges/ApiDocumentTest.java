package be.jalon.edges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.jalon.local.ServiceName;
import org.junit.jupiter.api.Test;

class ApiDocumentTest {

  private static final String DOCUMENT = """
      {"openapi": "3.1.0", "info": {"title": "One door", "version": "1"},
       "paths": {"/referrals/{id}/withdrawal": {"post": {
         "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}],
         "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Withdrawal"}}}},
         "responses": {"200": {"description": "done"}}}}},
       "components": {"schemas": {"Withdrawal": {"type": "object", "required": ["reason"], "properties": {"reason": {"type": "string"}}}}}}""";

  @Test
  void readsADoorWithWhatIsBroughtToIt() {
    var endpoints = ApiDocument.read(ServiceName.REFERRAL, DOCUMENT).endpoints();

    assertThat(endpoints).singleElement().satisfies(door -> {
      assertThat(door).hasToString("referral POST /referrals/{id}/withdrawal");
      assertThat(door.parameters()).singleElement().extracting("name").isEqualTo("id");
      assertThat(door.request()).isNotNull().satisfies(request -> {
        assertThat(request.getProperties()).containsOnlyKeys("reason");
        assertThat(request.getRequired()).containsExactly("reason");
      });
      assertThat(door.answers()).containsOnlyKeys("200");
    });
  }

  @Test
  void refusesWhatIsNoApiDocument() {
    assertThatThrownBy(() -> ApiDocument.read(ServiceName.REFERRAL, "{\"openapi\": \"3.1.0\"}")).isInstanceOf(AssertionError.class);
  }
}
