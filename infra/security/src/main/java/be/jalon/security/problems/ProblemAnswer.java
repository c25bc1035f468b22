package be.jalon.security.problems;

import be.jalon.contracts.Refusal;
import be.jalon.security.CommonProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem, in the caller's language. What is our fault is logged, without any message that may hold data. */
public final class ProblemAnswer {

  private static final Logger log = LoggerFactory.getLogger(ProblemAnswer.class);

  private final Texts texts;
  private final JsonMapper json;

  public ProblemAnswer(Texts texts, JsonMapper json) {
    this.texts = texts;
    this.json = json;
  }

  public void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
    write(Finding.of(refusal), UUID.randomUUID(), request, response);
  }

  /** What went wrong, as far as the caller may know. Nobody is told, and nothing logged, when it is the caller who went away. */
  public void write(Throwable trouble, HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (DisconnectedClientHelper.isClientDisconnectedException(trouble)) {
      return;
    }
    var finding = Findings.of(trouble);
    var instance = UUID.randomUUID();
    if (CommonProblem.statusOf(finding.refusal()) >= 500) {
      log.error("{} {} ended as {} ({})", request.getMethod(), request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), finding.refusal().code(), instance,
          Scrubbed.of(trouble));
    }
    write(finding, instance, request, response);
  }

  private void write(Finding finding, UUID instance, HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (response.isCommitted()) {
      return;
    }
    var language = CallerLanguage.of(request);
    var refusal = finding.refusal();
    var fields = finding.fields().stream()
        .map(field -> new Problem.Field(field.field(), field.code(), texts.field(field.code(), field.limits(), language)))
        .toList();
    var problem = new Problem(Problem.typeOf(refusal), texts.title(refusal, language), CommonProblem.statusOf(refusal), texts.detail(refusal, language),
        "urn:uuid:" + instance, fields);
    response.resetBuffer();
    response.setStatus(problem.status());
    finding.headers().forEach(response::setHeader);
    response.setHeader("Content-Language", language.name().toLowerCase(Locale.ROOT));
    response.addHeader("Vary", "Accept-Language");
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(json.writeValueAsBytes(problem));
  }
}
