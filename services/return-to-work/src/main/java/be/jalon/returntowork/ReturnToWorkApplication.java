package be.jalon.returntowork;

import be.jalon.aggregates.AggregateStore;
import be.jalon.aggregates.Tables;
import be.jalon.returntowork.reference.LegalHolidays;
import be.jalon.returntowork.reference.ReferenceData;
import be.jalon.returntowork.reference.RulesResource;
import be.jalon.returntowork.rules.Rulebook;
import be.jalon.security.requests.CodeLists;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;

/** Wires the domain; everything else configures itself. */
@SpringBootApplication
public class ReturnToWorkApplication {

  public static void main(String[] args) {
    SpringApplication.run(ReturnToWorkApplication.class, args);
  }

  @Bean
  ReturnFiles returnFiles(AggregateStore store) {
    return new ReturnFiles(store);
  }

  @Bean
  Admission admission(Tables tables, Clock clock) {
    return new Admission(tables, clock);
  }

  @Bean
  Rulebook rulebook(@Value("${jalon.return-to-work.rules}") Resource rules) {
    return new Rulebook(RulesResource.read(rules), new LegalHolidays());
  }

  @Bean
  CodeLists codeLists() {
    return ReferenceData.onClassPath();
  }

  @Bean
  WorkFactors workFactors(CodeLists reference) {
    return new WorkFactors(reference.codes("work-demands"), reference.codes("work-resources"));
  }

  @Bean
  RecordingWork recordingWork(ReturnFiles files, Admission admission, Rulebook rulebook, WorkFactors factors) {
    return new RecordingWork(files, admission, rulebook, factors);
  }

  @Bean
  Returning returning(ReturnFiles files, Admission admission, Rulebook rulebook) {
    return new Returning(files, admission, rulebook);
  }

  @Bean
  Forecasting forecasting(ReturnFiles files, Admission admission, Rulebook rulebook) {
    return new Forecasting(files, admission, rulebook);
  }

  @Bean
  Looking looking(ReturnFiles files, Admission admission) {
    return new Looking(files, admission);
  }
}
