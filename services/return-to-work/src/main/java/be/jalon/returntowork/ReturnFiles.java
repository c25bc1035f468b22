package be.jalon.returntowork;

import be.jalon.aggregates.AggregateStore;
import be.jalon.aggregates.Aggregates;
import be.jalon.aggregates.Command;
import be.jalon.aggregates.Current;
import be.jalon.aggregates.Decision;
import be.jalon.aggregates.Kind;
import be.jalon.aggregates.Outcome;
import be.jalon.contracts.EngagementId;
import be.jalon.contracts.IncapacityId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReturnId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The files of all engagements, found by their own id or by that of a pathway, an incapacity or a return. */
public final class ReturnFiles {

  private static final Kind<ReturnFile> KIND = Kind.of("return-files", ReturnFile.class)
      .pathway(ReturnFile::pathway)
      .due(ReturnFile::due)
      .wake(ReturnFile::lapse)
      .keys(ReturnFile::keys)
      .build();

  private final Aggregates<ReturnFile> files;

  public ReturnFiles(AggregateStore store) {
    this.files = store.of(KIND);
  }

  public Optional<Current<ReturnFile>> of(EngagementId engagement) {
    return files.find(engagement.value());
  }

  public Optional<Current<ReturnFile>> of(ReturnId returnId) {
    return first(ReturnFile.keyOf(returnId));
  }

  public Optional<Current<ReturnFile>> of(IncapacityId incapacity) {
    return first(ReturnFile.keyOf(incapacity));
  }

  public List<Current<ReturnFile>> of(PathwayId pathway) {
    return files.withKey(ReturnFile.keyOf(pathway));
  }

  /** The file on that pathway of an engagement that is the same. */
  public Optional<EngagementId> same(PathwayId pathway, Engagement engagement) {
    return of(pathway).stream().map(Current::state).filter(file -> file.engagement().same(engagement)).map(ReturnFile::id).findFirst();
  }

  Outcome<ReturnFile> create(EngagementId id, Command command, Supplier<Decision<ReturnFile>> decide) {
    return files.create(id.value(), command, decide);
  }

  Outcome<ReturnFile> change(EngagementId id, Command command, Function<ReturnFile, Decision<ReturnFile>> decide) {
    return files.change(id.value(), command, decide);
  }

  Aggregates<ReturnFile> all() {
    return files;
  }

  private Optional<Current<ReturnFile>> first(String key) {
    return files.withKey(key).stream().findFirst();
  }
}
