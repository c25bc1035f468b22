package be.jalon.bench.caseload;

import be.jalon.bench.subject.Caller;
import be.jalon.bench.subject.Seen;
import be.jalon.local.ServiceName;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * One pathway under way: what is done on it in turn, and who watches.
 *
 * @param turns each time it is this pathway's turn, the next of these
 */
record Case(String pathway, List<Turn> turns, AtomicInteger taken, Map<Viewer, Seen> streams) {

  Case(String pathway, List<Turn> turns, Map<Viewer, Seen> streams) {
    this(pathway, turns, new AtomicInteger(), streams);
  }

  /** @param body of the request, by how many turns were taken before */
  record Turn(Act act, Caller who, ServiceName service, String path, IntFunction<Map<String, Object>> body) {
  }

  record Command(Turn turn, byte[] body) {
  }

  Command next() {
    int number = taken.getAndIncrement();
    var turn = turns.get(number % turns.size());
    return new Command(turn, Caller.bytes(turn.body().apply(number)));
  }
}
