package be.jalon.pathway;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.Release;
import be.jalon.contracts.Stream;

/** An author released a section to more people than when they wrote it. */
public record Widening(Stream stream, long sequence, DataCategory category, Release release) {

  boolean of(Stream other, long at, DataCategory section) {
    return sequence == at && category == section && stream.equals(other);
  }
}
