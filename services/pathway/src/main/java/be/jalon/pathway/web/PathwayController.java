package be.jalon.pathway.web;

import static be.jalon.pathway.web.Answering.AUTOMATED;
import static be.jalon.pathway.web.Answering.at;

import be.jalon.aggregates.web.Answers;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.PersonName;
import be.jalon.contracts.sections.AppointmentNote;
import be.jalon.contracts.sections.Ball;
import be.jalon.contracts.sections.CareStatus;
import be.jalon.contracts.sections.LegalClock;
import be.jalon.contracts.sections.ReturnStatus;
import be.jalon.pathway.Accounting;
import be.jalon.pathway.Direction;
import be.jalon.pathway.Header;
import be.jalon.pathway.Life;
import be.jalon.pathway.Openable;
import be.jalon.pathway.Reader;
import be.jalon.pathway.Reading;
import be.jalon.pathway.Reading.InPlaceOf;
import be.jalon.pathway.ShownAct;
import be.jalon.pathway.web.Shapes.EntryView;
import be.jalon.pathway.web.Shapes.SeatView;
import be.jalon.security.Caller;
import be.jalon.security.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What readers read. */
@RestController
@RequestMapping("/pathways")
class PathwayController {

  private final Reading reading;
  private final Accounting accounting;
  private final Views views;

  PathwayController(Reading reading, Accounting accounting, Views views) {
    this.reading = reading;
    this.accounting = accounting;
    this.views = views;
  }

  /**
   * What a list says of a pathway, each as far as the reader sees it.
   *
   * @param ball who is to act next
   * @param name the patient's
   * @param latest what happened last
   * @param care how far each referral is
   * @param returns how far each return to work is
   * @param next the next appointment
   * @param clocks of all returns, soonest first
   * @param inPlaceOf for whom you stand in on it, and until which day
   */
  record LineView(PathwayId pathway, Life life, Capacity capacity, List<SeatId> seats, @Nullable InPlaceOf inPlaceOf, @Nullable Instant lastAt, @Nullable Ball ball, @Nullable PersonName name,
      @Nullable LatestView latest, List<CareStatus.Stage> care, List<ReturnStatus.Stage> returns, @Nullable AppointmentNote next, List<LegalClock> clocks) {}

  /** @param id of the entry, opaque; {@code kind}: its event's wire name without its prefix */
  record LatestView(String id, String kind, ShownAct act) {}

  /**
   * @param table all seats, for the patient only; others find those they see in {@code header.seats}
   * @param erasure once erased, for the patient only: which services have reported that they hold nothing any more
   */
  record PathwayView(Header header, @Nullable List<SeatView> table, @Nullable Map<String, Instant> erasure) {}

  /**
   * @param next where the next page begins; absent on the last one
   * @param live from where the stream goes on
   */
  record TimelineView(List<EntryView> entries, @Nullable String next, String live) {}

  @GetMapping
  @Operation(summary = "The pathways you have a part in, latest first; the ETag is another one whenever anything on the list is")
  ResponseEntity<List<LineView>> mine(Caller caller, @RequestHeader(name = AUTOMATED, defaultValue = "false") boolean automated) {
    var listed = reading.mine(Reader.of(caller), automated);
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).eTag("\"" + listed.mark() + "\"").body(listed.lines().stream().map(views::line).toList());
  }

  @GetMapping("/{id}")
  @Operation(summary = "How a pathway stands, as far as its visible entries tell you")
  ResponseEntity<PathwayView> pathway(@PathVariable PathwayId id, Caller caller, @RequestHeader(name = Answers.JALON_AT, required = false) @Nullable String at,
      @RequestHeader(name = AUTOMATED, defaultValue = "false") boolean automated) {
    var overview = reading.overview(id, Reader.of(caller), automated, at(at)).orElseThrow(RefusedException::notFound);
    var table = overview.patient() ? overview.pathway().seats().stream().map(seat -> SeatView.of(seat, Openable.of(overview.pathway(), seat, overview.at()))).toList() : null;
    var erasure = overview.patient() && overview.header().life() == Life.ERASED ? overview.reports() : null;
    var answer = ResponseEntity.ok().cacheControl(CacheControl.noStore());
    return (overview.patient() ? answer.eTag("\"" + overview.version() + "\"") : answer).body(new PathwayView(overview.header(), table, erasure));
  }

  @GetMapping("/{id}/timeline")
  @Operation(summary = "The entries visible to you, in the order in which things happened, or the latest first")
  ResponseEntity<TimelineView> timeline(@PathVariable PathwayId id, Caller caller, @RequestParam(required = false) @Nullable String after,
      @Parameter(description = "from the latest entry back; a page goes on from one that was read in the same direction") @RequestParam(defaultValue = "false") boolean backwards,
      @RequestParam(defaultValue = "100") @Min(1) @Max(Reading.ENTRIES_AT_MOST) int limit,
      @RequestHeader(name = Answers.JALON_AT, required = false) @Nullable String at, @RequestHeader(name = AUTOMATED, defaultValue = "false") boolean automated) {
    var page = reading.page(id, Reader.of(caller), automated, after, backwards ? Direction.BACKWARDS : Direction.ONWARDS, limit, at(at)).orElseThrow(RefusedException::notFound);
    return unkept(new TimelineView(page.entries().stream().map(views::entry).toList(), page.next(), page.live()));
  }

  @GetMapping("/{id}/access-log")
  @Operation(summary = "Who looked at what: for the patient. Latest days first; a Link header (rel=\"next\") leads to older ones")
  ResponseEntity<List<Accounting.Access>> accessLog(@PathVariable PathwayId id, Caller caller,
      @Parameter(description = "only days before this one (Europe/Brussels)") @RequestParam(required = false) @Nullable LocalDate before) {
    var page = accounting.of(id, caller, before).orElseThrow(RefusedException::notFound);
    var answer = ResponseEntity.ok().cacheControl(CacheControl.noStore());
    return (page.before() == null ? answer : answer.header(HttpHeaders.LINK, "<?before=" + page.before() + ">; rel=\"next\"")).body(page.accesses());
  }

  /** What was visible a moment ago may not be any more: nothing on the way keeps it. */
  private static <B> ResponseEntity<B> unkept(B body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }
}
