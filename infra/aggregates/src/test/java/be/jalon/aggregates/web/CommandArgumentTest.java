package be.jalon.aggregates.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import be.jalon.aggregates.Command;
import be.jalon.aggregates.Current;
import be.jalon.aggregates.Outcome;
import be.jalon.aggregates.testing.Workshop;
import be.jalon.contracts.Stream;
import java.net.URI;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

class CommandArgumentTest {

  static Workshop workshop;

  private final Desk desk = new Desk();
  private final MockMvc mvc = MockMvcBuilders.standaloneSetup(desk).setCustomArgumentResolvers(new CommandArgument(workshop.index()))
      .addFilters(new KeyedRequests()).build();

  @BeforeAll
  static void open() {
    workshop = new Workshop();
  }

  @AfterAll
  static void close() throws Exception {
    workshop.close();
  }

  @RestController
  static class Desk {

    final List<Command> commands = new ArrayList<>();

    @PostMapping({"/one", "/other"})
    ResponseEntity<String> take(@RequestBody String body, Command command) {
      commands.add(command);
      return Answers.created(new Outcome.Done<>(new Current<>("r", body, 17, Stream.of("referral", "r")), false), _ -> URI.create("/r"), text -> text);
    }
  }

  @Test
  void readsThePreconditionAndTellsEtagAndPosition() throws Exception {
    mvc.perform(post("/one").content("note").header(HttpHeaders.IF_MATCH, "\"16\"")).andExpect(status().isCreated())
        .andExpect(header().string(HttpHeaders.ETAG, equalTo("\"17\""))).andExpect(header().string(Answers.JALON_AT, equalTo("referral/r=17")));
    mvc.perform(post("/one").content("note").header(HttpHeaders.IF_MATCH, "of another house"));
    mvc.perform(post("/one").content("note"));

    assertThat(desk.commands).extracting(Command::ifMatch).containsExactly(16L, -1L, null);
    assertThat(desk.commands).allSatisfy(command -> assertThat(command.key()).isNull());
  }

  @Test
  void aKeyMeansTheSameOnlyForOneCallerOnOneRouteInOneName() throws Exception {
    mvc.perform(keyed("/one", "anne"));
    mvc.perform(keyed("/one", "anne"));
    mvc.perform(keyed("/one", "jan"));
    mvc.perform(keyed("/other", "anne"));
    mvc.perform(keyed("/one", "anne").header("Jalon-In-Name-Of", "account:els"));

    var ids = desk.commands.stream().map(Command::newId).toList();
    assertThat(ids.get(0)).isEqualTo(ids.get(1)).matches("[A-Za-z0-9_-]{43}");
    assertThat(ids).satisfies(all -> assertThat(all.stream().distinct()).hasSize(4));
    assertThat(desk.commands).extracting(command -> command.key().bodyHash()).containsOnly(desk.commands.getFirst().key().bodyHash());
  }

  @Test
  void anotherBodyHasAnotherHashAndReachesTheController() throws Exception {
    mvc.perform(keyed("/one", "anne").content("first"));
    var answer = mvc.perform(keyed("/one", "anne").content("second")).andReturn().getResponse().getContentAsString();

    assertThat(answer).isEqualTo("second");
    assertThat(desk.commands.get(0).key().keyHash()).isEqualTo(desk.commands.get(1).key().keyHash());
    assertThat(desk.commands.get(0).key().bodyHash()).isNotEqualTo(desk.commands.get(1).key().bodyHash());
  }

  private static MockHttpServletRequestBuilder keyed(String route, String caller) {
    Principal principal = () -> caller;
    return post(route).content("body").principal(principal).with(request -> {
      request.setRemoteUser(caller);
      return request;
    }).header(CommandArgument.IDEMPOTENCY_KEY, "3f1c");
  }
}
