package be.jalon.pathway;

import be.jalon.contracts.PathwayId;
import java.util.Optional;

/** Makes opaque what would count hidden entries: places in a timeline, for one viewer each, and names of entries. */
public interface Marks {

  /** A place that only this viewer can use, and nobody can read. */
  String seal(PathwayId pathway, Reader reader, String place);

  /** Empty for anything that was not sealed for this viewer on this pathway. */
  Optional<String> open(PathwayId pathway, Reader reader, String mark);
}
