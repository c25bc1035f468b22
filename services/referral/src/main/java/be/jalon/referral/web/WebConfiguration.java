package be.jalon.referral.web;

import be.jalon.contracts.sections.Urgency;
import be.jalon.referral.AnswerTimes;
import be.jalon.referral.Codes;
import be.jalon.referral.Codes.CodeList;
import be.jalon.referral.ConsentBundle;
import be.jalon.referral.Referring;
import be.jalon.security.requests.Code;
import be.jalon.security.requests.CodeLists;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** What the controllers share. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

  private static final String BUNDLES = "consent-bundles";
  private static final String URGENCIES = "urgencies";

  @Bean
  CodeLists codeLists(JsonMapper json, AnswerTimes times) {
    var lists = CodeLists.onClassPath(json, Stream.concat(Stream.of(BUNDLES, URGENCIES), Arrays.stream(CodeList.values()).map(CodeList::resource)).toList());
    return lists.with(BUNDLES, bundles(lists)).with(URGENCIES, urgencies(lists, times));
  }

  @Bean
  Codes codes(CodeLists lists) {
    return new Codes(Arrays.stream(CodeList.values()).collect(Collectors.toMap(Function.identity(), list -> lists.codes(list.resource()))));
  }

  @Bean
  Views views(Referring referring, ConcernViews concernViews) {
    return new Views(referring, new Notices(), concernViews);
  }

  /** The labels from the file; what each bundle opens from the domain, so that the two cannot differ. */
  private static List<Code> bundles(CodeLists lists) {
    return Arrays.stream(ConsentBundle.values())
        .map(bundle -> new Code(bundle.name(), lists.labels(BUNDLES, bundle.name()), Map.of("categories", List.copyOf(bundle.categories())))).toList();
  }

  /** With the working days within which a network is to answer, so that whoever chooses knows what they choose. */
  private static List<Code> urgencies(CodeLists lists, AnswerTimes times) {
    return Arrays.stream(Urgency.values())
        .map(urgency -> new Code(urgency.name(), lists.labels(URGENCIES, urgency.name()), Map.of("workingDays", times.workingDays(urgency)))).toList();
  }
}
