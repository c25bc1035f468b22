package be.jalon.returntowork.web;

import be.jalon.aggregates.Outcome;
import be.jalon.aggregates.web.Answers;
import be.jalon.contracts.ReturnId;
import be.jalon.returntowork.Looking;
import be.jalon.returntowork.Progress;
import be.jalon.returntowork.ReturnFile;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers to commands on a return: where it stands now. */
@Component
class ReturnAnswers {

  private final Looking looking;
  private final Views views;

  ReturnAnswers(Looking looking, Views views) {
    this.looking = looking;
    this.views = views;
  }

  ResponseEntity<ReturnView> ok(Outcome<ReturnFile> outcome, ReturnId id) {
    return Answers.ok(outcome, file -> view(file, id));
  }

  ResponseEntity<ReturnView> created(Outcome<ReturnFile> outcome, ReturnId id) {
    return Answers.created(outcome, _ -> URI.create("/returns/" + id), file -> view(file, id));
  }

  ReturnView view(ReturnFile file, ReturnId id) {
    var it = file.find(id).orElseThrow();
    return views.of(it, Progress.of(it, looking.today()), null, null, null);
  }
}
