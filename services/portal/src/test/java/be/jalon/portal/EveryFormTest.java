package be.jalon.portal;

import static be.jalon.portal.LoggedIn.clinician;
import static be.jalon.portal.LoggedIn.gp;
import static be.jalon.portal.LoggedIn.patient;
import static be.jalon.portal.TestPlace.NEIGHBOURS;
import static be.jalon.portal.Told.NOAH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.jalon.contracts.DataCategory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** Whatever somebody sends where a form of ours is expected, they are told in words, and nothing is done: no form is an exception. */
@PortalTest
class EveryFormTest {

  private static final Pattern NAMED = Pattern.compile("\\bname=\"([A-Za-z.]+)\"");

  @Autowired
  MockMvcTester portal;
  @Autowired
  RequestMappingHandlerMapping requestMappingHandlerMapping;

  private record Form(String address, HandlerMethod takenBy) {
  }

  @BeforeEach
  void noahIsKnown() {
    NEIGHBOURS.forget().answer("GET /pathways", Told.LINE).answer("GET /pathways/" + NOAH, Told.OVERVIEW).answer("GET /pathways/" + NOAH + "/timeline", Told.TIMELINE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?", "-1", "1e9999", "9999-99-99", "key:", "key:a", "seat:?", "network:?", "PATIENT", ":", "remove-x", "\u0000<script>", "pathway:?", "appointment:?"})
  void nothingThatIsSentIsAnErrorOfOurs(String value) throws IOException {
    var fields = fields(value);
    var forms = forms();
    assertThat(forms).hasSizeGreaterThan(40);
    for (var form : forms) {
      for (var who : List.<RequestPostProcessor>of(gp(), patient(), clinician())) {
        var answer = portal.perform(post(form.address()).with(who).with(csrf()).params(fields).header("Accept-Language", "en"));
        assertThat(answer.getUnresolvedException()).as("%s with '%s'", form, value).isNull();
        assertThat(answer.getResponse().getStatus()).as("%s with '%s'", form, value).isBetween(200, 499);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<script>"})
  void whatCannotBeReadIsSaidOnAPageThatRepeatsNoneOfIt(String place) {
    var answer = portal.perform(post("/pathways/" + NOAH + "/table/OPEN").with(gp()).with(csrf()).param("place", place).param("act", "act-1").header("Accept-Language", "en"));

    assertThat(answer).hasStatus(400).hasContentTypeCompatibleWith(MediaType.TEXT_HTML).bodyText()
        .contains("What was sent could not be read", "Nothing was changed").doesNotContain("<script>");
    assertThat(NEIGHBOURS.asked("POST /pathways/" + NOAH + "/seats")).isEmpty();
  }

  /** By what takes them; an address names what a form is about, and so somebody else's is as good as a wrong one. */
  private List<Form> forms() {
    return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
        .filter(each -> each.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST) && each.getValue().getBeanType().getName().startsWith("be.jalon.portal"))
        .flatMap(each -> addresses(each.getKey(), each.getValue()).map(address -> new Form(address, each.getValue()))).toList();
  }

  private static Stream<String> addresses(RequestMappingInfo mapping, HandlerMethod method) {
    var choices = Stream.of(method.getMethodParameters()).filter(each -> each.hasParameterAnnotation(PathVariable.class) && each.getParameterType().isEnum())
        .map(MethodParameter::getParameterType).findFirst();
    return mapping.getPatternValues().stream().flatMap(pattern -> choices.map(type -> Stream.of(type.getEnumConstants()).map(each -> ((Enum<?>) each).name())).orElse(Stream.of(NOAH))
        .map(choice -> UriComponentsBuilder.fromPath(pattern.replaceAll("\\{(arrangement|ending|move)}", choice).replaceAll("\\{[^}]+}", NOAH)).build().toUriString()));
  }

  /** Every name that a field has on any page, all with the same value. */
  private static MultiValueMap<String, String> fields(String value) throws IOException {
    var fields = new LinkedMultiValueMap<String, String>();
    names().forEach(name -> fields.add(name, value));
    return fields;
  }

  private static Set<String> names() throws IOException {
    var names = new TreeSet<String>();
    try (var templates = Files.walk(Path.of("src/main/resources/templates"))) {
      for (var template : templates.filter(Files::isRegularFile).toList()) {
        NAMED.matcher(Files.readString(template)).results().forEach(found -> names.add(found.group(1)));
      }
    }
    for (var category : DataCategory.values()) {
      names.addAll(List.of("usual." + category, "to." + category, "withheld." + category));
    }
    names.addAll(List.of("act", "do"));
    return names;
  }
}
