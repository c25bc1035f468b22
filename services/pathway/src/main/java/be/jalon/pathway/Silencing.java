package be.jalon.pathway;

import be.jalon.contracts.PathwayId;
import java.time.Instant;

/** Destroys a pathway's key: whatever was sealed under it, wherever it lies, says nothing any more. Repeating it does no harm. */
public interface Silencing {

  void silence(PathwayId pathway, Instant at);
}
