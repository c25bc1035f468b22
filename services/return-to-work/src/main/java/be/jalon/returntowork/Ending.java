package be.jalon.returntowork;

import be.jalon.aggregates.Decision;
import be.jalon.contracts.returntowork.ReturnEvent.ProcedureClosed;
import be.jalon.contracts.returntowork.ReturnEvent.ReturnCompleted;
import be.jalon.contracts.sections.ReturnStatus.Stage;
import java.time.LocalDate;

/** How a return ends: completed at work, or closed. Its clocks end with it. */
record Ending(Return it, Said said, Law law) {

  Decision<Return> complete(LocalDate on) {
    return new AtWork(it, said, law).sinceResumed(on, "on", said.today()).orElseGet(() -> {
      var next = ended(new Life.Completed(on));
      return Decision.decided(next, new ReturnCompleted(it.id(), on, said.entry(it.pathway(), next.status(Stage.COMPLETED, null, on, null))));
    });
  }

  Decision<Return> close(Reason.OfClosure reason) {
    var next = ended(new Life.Closed(reason));
    return Decision.decided(next, new ProcedureClosed(it.id(), said.entry(it.pathway(), next.status(Stage.CLOSED, null, null, reason.code()))));
  }

  private Return ended(Life life) {
    return it.with(life).with(Clocks.NONE).ballWith(null, said.at(), null);
  }
}
