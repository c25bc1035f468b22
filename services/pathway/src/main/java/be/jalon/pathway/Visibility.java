package be.jalon.pathway;

import be.jalon.contracts.Brussels;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.Release;
import be.jalon.contracts.people.Authority;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.sections.Section;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one reader sees of one pathway at one moment: the one place where that is decided, for page, stream, catch-up, counts, preview, lists and triage card.
 * Three must agree, or nobody sees it: the author released the section, a consent in force covers it, the ceiling of the reader's capacity allows it.
 * Pure: everything it depends on comes in.
 */
public final class Visibility {

  private final Pathway pathway;
  private final Reader reader;
  private final List<Standing> standings;
  private final List<Consent> inForce;

  private Visibility(Pathway pathway, Reader reader, Instant now) {
    this.pathway = pathway;
    this.reader = reader;
    this.standings = Standings.of(pathway, reader, Brussels.dayOf(now));
    this.inForce = pathway.consents().stream().filter(consent -> consent.inForce(now)).toList();
  }

  /** @param now the moment of delivery (UTC) */
  public static Visibility of(Pathway pathway, Reader reader, Instant now) {
    return new Visibility(pathway, reader, now);
  }

  public List<Standing> standings() {
    return standings;
  }

  /** The entries that exist for this reader, in the order in which a timeline is shown. */
  public List<Shown> show(Collection<TimelineEntry> entries) {
    return entries.stream().sorted(TimelineEntry.SHOWN).map(this::show).flatMap(Optional::stream).toList();
  }

  /** Of which categories a consent lets the reader have what occurs at that moment, below their ceiling; each entry's author still says whether it is for them. */
  Set<DataCategory> agreed(Instant occurring) {
    var agreed = EnumSet.noneOf(DataCategory.class);
    for (var standing : standings) {
      for (var category : Ceiling.of(standing.capacity())) {
        var ground = consented(standing, category, occurring);
        if (ground != null && ground.kind() == Ground.Kind.CONSENT) {
          agreed.add(category);
        }
      }
    }
    return agreed;
  }

  /** Which sections of which entries, by the entries' ids. */
  public Map<String, Set<DataCategory>> open(Collection<TimelineEntry> entries) {
    var open = new HashMap<String, Set<DataCategory>>();
    show(entries).forEach(shown -> open.put(shown.entry().id(), shown.grounds().keySet()));
    return open;
  }

  /** Empty when the entry does not exist for this reader. What tells nothing to anybody is for the patient and its author alone. */
  public Optional<Shown> show(TimelineEntry entry) {
    var grounds = new EnumMap<DataCategory, Ground>(DataCategory.class);
    for (var section : entry.sections().present()) {
      var ground = ground(entry, section);
      if (ground != null) {
        grounds.put(section.category(), ground);
      }
    }
    boolean exists = entry.sections().isEmpty() ? isPatient() || isAuthor(entry) : !grounds.isEmpty();
    return exists && pathway.life() != Life.ERASED
        ? Optional.of(new Shown(entry, ShownAct.of(entry.act(), pathway.patientKey(), isPatient()), entry.sections().only(grounds::containsKey), grounds))
        : Optional.empty();
  }

  /** Whether the reader would see a section of that category, were it written now by somebody else and so released. Only for somebody who reads in their own name. */
  boolean wouldSee(DataCategory category, Release release, Instant now) {
    return standings.stream().anyMatch(standing -> isAddressed(standing, release) && isBelowCeiling(standing, category, release)
        && consented(standing, category, now) != null);
  }

  /** On what ground the reader sees this section of the entry; null when they do not. */
  @Nullable Ground ground(TimelineEntry entry, Section section) {
    if (isPatient()) {
      return forPatient(entry, section);
    }
    if (isAuthor(entry) && (!reader.secretariat() || Ceiling.letsSecretariatSee(section))) {
      return Ground.AUTHOR;
    }
    return standings.stream().flatMap(standing -> Stream.ofNullable(through(standing, entry, section))).findFirst().orElse(null);
  }

  /** Rule R59c: all but what its author withheld on one of the two grounds, unless the patient wrote it with their own hands. */
  private @Nullable Ground forPatient(TimelineEntry entry, Section section) {
    boolean withheld = pathway.releaseOf(entry, section.category()).withheldFromPatient() != null;
    return !withheld || reader.is(entry.act().actedBy().key()) ? Ground.PATIENT : null;
  }

  private @Nullable Ground through(Standing standing, TimelineEntry entry, Section section) {
    var release = pathway.releaseOf(entry, section.category());
    return isReleasedTo(standing, section, release) && isBelowCeiling(standing, section, release) && mayKnowWhatItTells(standing, entry, section)
        ? consented(standing, section.category(), entry.occurredAt())
        : null;
  }

  private boolean isReleasedTo(Standing standing, Section section, Release release) {
    return isAddressed(standing, release) && (!reader.secretariat() || release.capacities().contains(Capacity.SECRETARIAT) || Ceiling.isAppointment(section));
  }

  private boolean isAddressed(Standing standing, Release release) {
    return release.capacities().contains(standing.capacity()) || isNamedIn(release.holders(), standing);
  }

  private boolean isBelowCeiling(Standing standing, Section section, Release release) {
    return isBelowCeiling(standing, section.category(), release) && (!reader.secretariat() || Ceiling.letsSecretariatSee(section));
  }

  private boolean isBelowCeiling(Standing standing, DataCategory category, Release release) {
    return Ceiling.of(standing.capacity()).contains(category) || Ceiling.liftedByName(standing.capacity()).contains(category) && isNamedIn(release.holders(), standing);
  }

  private boolean mayKnowWhatItTells(Standing standing, TimelineEntry entry, Section section) {
    var told = Telling.of(entry.kind());
    if (told == null || told == section.category()) {
      return true;
    }
    var inside = entry.sections().present().stream().filter(other -> other.category() == told).findFirst();
    if (inside.isPresent()) {
      return through(standing, entry, inside.get()) != null;
    }
    return !reader.secretariat() && Ceiling.of(standing.capacity()).contains(told) && consented(standing, told, entry.occurredAt()) != null;
  }

  /** Silence is no, and a refusal wins over any grant. */
  private @Nullable Ground consented(Standing standing, DataCategory category, Instant occurredAt) {
    boolean refused = inForce.stream().anyMatch(consent -> consent.refuses(category, standing, reader));
    var grant = refused
        ? Optional.<Consent>empty()
        : inForce.stream().filter(consent -> consent.opens(category, occurredAt, standing, reader)).findFirst();
    return grant.map(consent -> Ground.consent(consent.id())).orElseGet(() -> isNecessary(standing, category) ? Ground.NECESSITY : null);
  }

  /** A danger reaches those who treat even without consent. One thing stops it: the patient refused this very person, by name. */
  private boolean isNecessary(Standing standing, DataCategory category) {
    return category == DataCategory.SAFETY && standing instanceof Standing.Holding && standing.capacity().treats()
        && inForce.stream().noneMatch(consent -> consent.refusesByName(category, reader));
  }

  private boolean isNamedIn(Set<PersonKey> holders, Standing standing) {
    return reader.isAnyOf(holders) || standing instanceof Standing.Holding holding && holding.standingIn() && holders.contains(holding.tenure().holder().key());
  }

  private boolean isPatient() {
    return standings.stream().anyMatch(Standing.Patient.class::isInstance);
  }

  /** The patient's own acts are read as a patient only; a token's stand-in for an assessor is not the author's voice: only the author is. */
  private boolean isAuthor(TimelineEntry entry) {
    boolean inOwnName = reader.authority() != Authority.STAND_IN || !reader.capacity().assesses();
    return inOwnName && entry.act().authors().stream().anyMatch(author -> reader.is(author) && !author.equals(pathway.patientKey()));
  }
}
