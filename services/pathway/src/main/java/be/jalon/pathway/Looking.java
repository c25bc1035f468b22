package be.jalon.pathway;

import be.jalon.aggregates.Current;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.PathwayId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One look at a pathway for all who watch it: what is new is read first, the consents after it, the log is written, and only then is anything sent. */
final class Looking {

  private final Pathways pathways;
  private final Views views;
  private final Sights sights;
  private final AccessLog log;
  private final Marks marks;

  Looking(Pathways pathways, Views views, Sights sights, AccessLog log, Marks marks) {
    this.pathways = pathways;
    this.views = views;
    this.sights = sights;
    this.log = log;
    this.marks = marks;
  }

  /**
   * @param changed what they saw before is not what they may see now
   * @param mark of what they are to read again; entries have their own
   */
  record News(Watcher to, List<Watcher.Marked> entries, boolean changed, boolean ends, String mark) {

    static News end(Watcher to) {
      return new News(to, List.of(), false, true, "");
    }

    boolean isSomething() {
      return changed || !entries.isEmpty();
    }
  }

  /** Who comes back is told to read again, always: whether anything changed meanwhile is not to be guessed from it. */
  Optional<Watcher> begin(PathwayId id, Reader reader, boolean automated, @Nullable String after, Instant until, Live.Wire wire) {
    return sights.glance(id, reader).filter(sight -> sight.pathway().life() != Life.ERASED).map(sight -> {
      var now = new Place.InStream(sight.line().generation(), sight.line().last());
      var place = after == null ? now : place(id, reader, after);
      return new Watcher(reader, automated, until, wire, place.generation() == now.generation() ? place : now,
          after != null, sight.pathway(), sight.at());
    });
  }

  /** @param written the view as it was written a moment ago, if anybody knows: it need not be read again where it goes on from what was seen last */
  List<News> look(PathwayId id, List<Watcher> watchers, @Nullable View written) {
    var fresh = Optional.ofNullable(written).flatMap(view -> following(view, watchers))
        .or(() -> views.after(id, line -> furthestBack(line, watchers))).orElseGet(() -> new Views.Fresh(View.empty(id).line(), List.of()));
    var current = pathways.find(id).filter(found -> found.state().life() != Life.ERASED).orElse(null);
    if (current == null) {
      return watchers.stream().map(News::end).toList();
    }
    var now = pathways.now();
    var look = new Look(current, fresh.line(), fresh.entries(), now);
    var news = watchers.stream().map(watcher -> news(watcher, look)).toList();
    keep(look, news);
    // Only now: a look that fails on the way, because the log cannot be written, is taken again from where they were.
    var place = new Place.InStream(look.line.generation(), look.line.last());
    news.stream().filter(it -> !it.ends()).forEach(it -> it.to().moved(place, look.pathway(), look.now));
    return news;
  }

  /** Empty when it is older than what somebody saw, of another generation, or no longer holds all that is new to them. */
  private static Optional<Views.Fresh> following(View view, List<Watcher> watchers) {
    boolean followsAll = watchers.stream().map(Watcher::place)
        .allMatch(place -> place.generation() == view.line().generation() && place.position() <= view.line().last());
    var entries = followsAll ? view.waitingAfter(furthestBack(view.line(), watchers)) : List.<View.Placed>of();
    return followsAll && entries.size() == view.line().last() - furthestBack(view.line(), watchers)
        ? Optional.of(new Views.Fresh(view.line(), entries)) : Optional.empty();
  }

  /** Whoever watched another generation reads it all again and is sent nothing of this one. */
  private static long furthestBack(View.Line line, List<Watcher> watchers) {
    return watchers.stream().map(Watcher::place).filter(place -> place.generation() == line.generation()).mapToLong(Place.InStream::position).min()
        .orElse(line.last());
  }

  /**
   * What all watchers have in common at this moment. The whole timeline is fetched only when something besides new entries may have changed; what it holds
   * beyond this look is the next one's affair.
   */
  private final class Look {

    private final Current<Pathway> current;
    private final View.Line line;
    private final List<View.Placed> fresh;
    private final Instant now;
    private @Nullable List<TimelineEntry> all;

    private Look(Current<Pathway> current, View.Line line, List<View.Placed> fresh, Instant now) {
      this.current = current;
      this.line = line;
      this.fresh = fresh;
      this.now = now;
    }

    Pathway pathway() {
      return current.state();
    }

    List<TimelineEntry> all() {
      if (all == null) {
        all = views.timeline(pathway().id()).map(Views.Timeline::entries).orElse(List.of()).stream()
            .filter(entry -> line.hasHeard(entry.stream(), entry.sequence())).toList();
      }
      return all;
    }
  }

  private News news(Watcher watcher, Look look) {
    var visibility = Visibility.of(look.pathway(), watcher.reader(), look.now);
    boolean sameLine = watcher.place().generation() == look.line.generation();
    var fresh = sameLine ? look.fresh.stream().filter(placed -> placed.position() > watcher.place().position()).toList() : List.<View.Placed>of();
    var entries = new ArrayList<Watcher.Marked>();
    fresh.forEach(placed -> visibility.show(placed.entry()).ifPresent(shown -> entries.add(new Watcher.Marked(mark(watcher, look, placed.position()), shown))));
    boolean changed = !sameLine || watcher.isBack();
    if (changed || mayHaveChanged(watcher, look)) {
      if (visibility.standings().isEmpty() && look.all().stream().noneMatch(entry -> visibility.show(entry).isPresent())) {
        return News.end(watcher);
      }
      changed = changed || hasChanged(watcher, visibility, look, fresh);
    }
    return new News(watcher, entries, changed, false, changed ? mark(watcher, look, look.line.last()) : "");
  }

  private static boolean mayHaveChanged(Watcher watcher, Look look) {
    return !watcher.pathway().equals(look.pathway()) || look.pathway().changesBetween(watcher.lookedAt(), look.now);
  }

  /** Judges what stood there before by then and by now: nothing of what a viewer saw needs to be remembered for it, however long the timeline. */
  private static boolean hasChanged(Watcher watcher, Visibility now, Look look, List<View.Placed> fresh) {
    var then = Visibility.of(watcher.pathway(), watcher.reader(), watcher.lookedAt());
    var freshIds = fresh.stream().map(placed -> placed.entry().id()).collect(Collectors.toSet());
    return look.all().stream().filter(entry -> !freshIds.contains(entry.id())).anyMatch(entry -> !open(then, entry).equals(open(now, entry)));
  }

  private static Optional<Set<DataCategory>> open(Visibility visibility, TimelineEntry entry) {
    return visibility.show(entry).map(shown -> shown.grounds().keySet());
  }

  /** One document for all whom this look serves; patients at their own pathway are not watched over. */
  private void keep(Look look, List<News> news) {
    var served = news.stream().filter(it -> !it.entries().isEmpty() && !isPatientThemselves(it.to().reader(), look.pathway()))
        .map(it -> new Delivery.Served(Delivery.Viewer.of(it.to().reader(), it.to().automated()),
            it.entries().stream().map(entry -> Delivery.Item.of(entry.shown())).toList()))
        .toList();
    if (!served.isEmpty()) {
      log.keep(List.of(new Delivery(look.pathway().id(), look.now, Delivery.Channel.STREAM, look.current.sequence(), served)));
    }
  }

  private static boolean isPatientThemselves(Reader reader, Pathway pathway) {
    return reader.inNameOf() == null && reader.is(pathway.patientKey());
  }

  private String mark(Watcher watcher, Look look, long position) {
    return marks.seal(look.pathway().id(), watcher.reader(), new Place.InStream(look.line.generation(), position).text());
  }

  private Place.InStream place(PathwayId id, Reader reader, String mark) {
    return marks.open(id, reader, mark).flatMap(Place::parse).map(place -> place instanceof Place.InStream inStream ? inStream : null)
        .map(Objects::requireNonNull).orElseThrow(BadMark::new);
  }
}
