package be.jalon.portal.returns;

import be.jalon.contracts.EngagementId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReturnId;
import be.jalon.contracts.sections.WorkCapacity;
import be.jalon.contracts.sections.WorkContent;
import be.jalon.portal.Garbled;
import be.jalon.portal.Written;
import be.jalon.portal.chart.ReturnChart;
import be.jalon.portal.chart.ReturnStory;
import be.jalon.portal.login.Visitor;
import be.jalon.portal.pathways.Reading;
import be.jalon.portal.pathways.Rulebook;
import be.jalon.portal.services.Pathways.Entry;
import be.jalon.portal.services.Returns;
import be.jalon.portal.services.Returns.Life;
import be.jalon.portal.services.Returns.Opening;
import be.jalon.portal.services.Returns.PlanForecast;
import be.jalon.portal.services.Returns.PlanInQuestion;
import be.jalon.portal.services.Returns.Standing;
import be.jalon.portal.services.ServiceProblem;
import be.jalon.portal.words.Dictionary;
import be.jalon.portal.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The editor of a return's steps: drawn as one types, looked at before it is sent. */
@Controller
@RequestMapping("/pathways/{id}/return/files/{file}/plan")
class PlanController {

  private static final String REMOVE = "remove-";

  private final Returns returns;
  private final Reading reading;
  private final Rulebook rules;
  private final Dictionary dictionary;

  PlanController(Returns returns, Reading reading, Rulebook rules, Dictionary dictionary) {
    this.returns = returns;
    this.reading = reading;
    this.rules = rules;
    this.dictionary = dictionary;
  }

  /** @param known what is known of work and its limits, as far as the reader may see it */
  public record Desk(PathwayId id, EngagementId file, boolean begins, PlanForm form, PlanMeaning meaning, List<String> known) {
  }

  @GetMapping
  String page(@PathVariable PathwayId id, @PathVariable EngagementId file, Visitor visitor, Locale locale, Model model) {
    var words = dictionary.of(visitor, locale);
    var entries = reading.of(id, null).entries();
    var story = ReturnStory.of(entries, ReturnPage.stream(file));
    var open = open(id, file);
    var form = open.isPresent() && story.plan() != null ? PlanForm.of(story.plan(), words) : PlanForm.empty(fullTime(entries), words);
    return shown(id, file, form, null, entries, open, words, model);
  }

  /** As somebody types. */
  @PostMapping(headers = "HX-Request")
  String drawn(@PathVariable PathwayId id, @PathVariable EngagementId file, @RequestParam MultiValueMap<String, String> fields, Visitor visitor, Locale locale, Model model) {
    var words = dictionary.of(visitor, locale);
    looked(id, file, PlanForm.of(fields), null, reading.of(id, null).entries(), open(id, file), words, model);
    return "returns/plan :: meaning";
  }

  /** @param what to do with what was typed: one step more, one less, look at it, or send it */
  @PostMapping
  String plan(@PathVariable PathwayId id, @PathVariable EngagementId file, @RequestParam MultiValueMap<String, String> fields, @RequestParam(name = "do", defaultValue = "show") String what,
      @RequestParam String act, Visitor visitor, Locale locale, Model model, RedirectAttributes redirect) {
    var words = dictionary.of(visitor, locale);
    var form = PlanForm.of(fields);
    model.addAttribute("act", act);
    var open = open(id, file);
    if (!what.equals("send")) {
      var next = what.equals("add") ? form.withOneMore() : what.startsWith(REMOVE) ? form.without(Garbled.unless(Integer::parseInt, what.substring(REMOVE.length()))) : form;
      return shown(id, file, next, null, reading.of(id, null).entries(), open, words, model);
    }
    var unreadable = unreadable(form, words);
    if (unreadable.isPresent()) {
      return shown(id, file, form, unreadable.get(), reading.of(id, null).entries(), open, words, model);
    }
    try {
      Written.pass(send(file, form, open, act), open.filter(it -> it.revision() > 0).isPresent() ? "plan.done.revised" : "plan.done.proposed", redirect);
      return "redirect:/pathways/" + id + "/return";
    } catch (ServiceProblem refused) {
      if (refused.isMissing()) {
        throw refused;
      }
      return shown(id, file, form, Trouble.of(refused), reading.of(id, null).entries(), open(id, file), words, model);
    }
  }

  /** Looked at first, so that no return is begun for a plan that would be refused. Each of the two commands has an act of its own, made of the form's. */
  private ResponseEntity<Standing> send(EngagementId file, PlanForm form, Optional<Standing> open, String act) {
    var plan = form.plan();
    returns.forecast(file, new PlanInQuestion(form.procedure(), plan));
    var id = open.map(Standing::id).orElseGet(() -> begun(file, form, act));
    return open.filter(it -> it.revision() > 0).isPresent() ? returns.revise(act, id, plan) : returns.propose(act, id, plan);
  }

  private ReturnId begun(EngagementId file, PlanForm form, String act) {
    return Objects.requireNonNull(returns.open(act + "-begin", file, new Opening(form.procedure())).getBody()).id();
  }

  private Optional<Standing> open(PathwayId id, EngagementId file) {
    return returns.on(id).stream().filter(it -> it.engagement().equals(file) && it.state() == Life.OPEN).findFirst();
  }

  private String shown(PathwayId id, EngagementId file, PlanForm form, @Nullable Trouble trouble, List<Entry> entries, Optional<Standing> open, Words words, Model model) {
    looked(id, file, form, trouble, entries, open, words, model);
    return "returns/plan";
  }

  private void looked(PathwayId id, EngagementId file, PlanForm form, @Nullable Trouble trouble, List<Entry> entries, Optional<Standing> open, Words words, Model model) {
    var story = ReturnStory.of(entries, ReturnPage.stream(file));
    var charts = form.drawable().map(plan -> ReturnChart.of((open.isPresent() ? story : ReturnStory.NOTHING).drafted(plan), words)).orElse(List.of());
    PlanForecast forecast = null;
    var objection = trouble;
    if (objection == null && form.unreadable().isEmpty() && form.drawable().isPresent()) {
      try {
        forecast = returns.forecast(file, new PlanInQuestion(form.procedure(), form.plan()));
      } catch (ServiceProblem refused) {
        objection = Trouble.of(refused);
      }
    }
    model.addAttribute("trouble", objection);
    model.addAttribute("sent", trouble != null);
    model.addAttribute("page", new Desk(id, file, open.isEmpty(), form, PlanMeaning.of(charts, forecast, rules, words), known(entries, words)));
  }

  private static Optional<Trouble> unreadable(PlanForm form, Words words) {
    var fields = form.unreadable();
    return fields.isEmpty() ? Optional.empty() : Optional.of(new Trouble(words.of("errors.title"), "",
        fields.stream().collect(Collectors.toMap(Function.identity(), field -> words.of("plan.unreadable." + field.substring(field.lastIndexOf('.') + 1))))));
  }

  private static @Nullable BigDecimal fullTime(List<Entry> entries) {
    return entries.reversed().stream().map(entry -> entry.sections().workContent()).filter(Objects::nonNull).map(WorkContent::fullTimeHoursPerWeek).filter(Objects::nonNull)
        .findFirst().orElse(null);
  }

  /** What was last said of limits and possible hours: what a proposer looks for before writing steps. */
  private static List<String> known(List<Entry> entries, Words words) {
    return entries.reversed().stream().map(entry -> entry.sections().workCapacity()).filter(Objects::nonNull).findFirst().map(told -> known(told, words)).orElse(List.of());
  }

  private static List<String> known(WorkCapacity told, Words words) {
    var known = new ArrayList<>(told.limits());
    if (told.hoursPerWeek() != null) {
      known.addFirst(words.of("plan.known.hours", words.number(told.hoursPerWeek())));
    }
    return known;
  }
}
