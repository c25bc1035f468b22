package be.jalon.edges.doors;

import be.jalon.edges.Endpoint;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** One round past all doors: everybody knocks at each, and whoever sits also with tokens that are worth nothing. */
final class Round {

  private static final int AT_ONCE = 12;

  private final Corridor corridor;
  private final Knocks knocks;
  private final Judge judge;
  private final Everybody everybody;
  private final Map<Integer, Integer> byStatus = new ConcurrentSkipListMap<>();
  private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();

  Round(Corridor corridor, Knocks knocks, Judge judge, Everybody everybody) {
    this.corridor = corridor;
    this.knocks = knocks;
    this.judge = judge;
    this.everybody = everybody;
  }

  private record Cell(Endpoint endpoint, Door door, Someone one, Pass pass) {
  }

  /** In words, every cell that is not as the tables say. */
  List<String> past(List<Endpoint> endpoints, Doors doors) throws InterruptedException {
    var cells = doors.all().stream().flatMap(door -> endpoints.stream().filter(endpoint -> endpoint.toString().equals(door.name()))
        .flatMap(endpoint -> cells(endpoint, door))).toList();
    sideBySide(cells.stream().filter(cell -> !cell.door().last()).toList());
    cells.stream().filter(cell -> cell.door().last()).forEach(this::knock);
    return wrong.stream().sorted().toList();
  }

  int cells() {
    return byStatus.values().stream().mapToInt(Integer::intValue).sum();
  }

  Map<Integer, Integer> byStatus() {
    return byStatus;
  }

  /** Who sits comes last, so that what changes something is tried first by those who may not. */
  private Stream<Cell> cells(Endpoint endpoint, Door door) {
    var worthless = Stream.of(Pass.values()).filter(pass -> pass != Pass.VALID)
        .flatMap(pass -> everybody.all().stream().filter(one -> one.standing() == Standing.SITS).map(one -> new Cell(endpoint, door, one, pass)));
    var valid = everybody.all().stream().sorted(Comparator.comparing(one -> door.letIn().contains(one))).map(one -> new Cell(endpoint, door, one, Pass.VALID));
    return Stream.concat(worthless, valid);
  }

  private void sideBySide(List<Cell> cells) throws InterruptedException {
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      var all = new ArrayList<Future<?>>();
      cells.forEach(cell -> all.add(threads.submit(() -> knock(cell))));
      for (var one : all) {
        try {
          one.get();
        } catch (ExecutionException e) {
          throw new AssertionError("a knock was not answered", e.getCause());
        }
      }
    }
  }

  private void knock(Cell cell) {
    Answered answer;
    try {
      answer = corridor.knock(cell.endpoint().service(), knocks.at(cell.endpoint(), cell.door(), cell.one()), cell.one(), cell.pass());
    } catch (UncheckedIOException e) {
      wrong.add(cell.door().name() + " | " + cell.one() + " with " + cell.pass() + " | was not answered: " + e.getMessage());
      return;
    }
    byStatus.merge(answer.status(), 1, Integer::sum);
    var verdict = judge.verdict(cell.door(), cell.one(), cell.pass(), answer);
    if (verdict != null) {
      wrong.add(verdict);
    }
  }
}
