package be.jalon.portal.services;

import be.jalon.contracts.AbsentIsEmpty;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.Language;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A code of a service's list, with its labels.
 *
 * @param evidence how well an intervention is proven; null for other codes
 * @param caution what is to be known before choosing it; null for nothing
 * @param group what it is for, where one list holds several kinds
 * @param categories what a usual consent opens; empty for other codes
 */
public record Coded(String code, Map<Language, String> labels, @Nullable Remark evidence, @Nullable Remark caution, @Nullable String group,
    @AbsentIsEmpty List<DataCategory> categories) {

  public Coded {
    categories = categories.stream().filter(Objects::nonNull).toList();
  }

  public record Remark(String code, Map<Language, String> labels) {

    public String label(Language language) {
      return labels.getOrDefault(language, code);
    }
  }

  public String label(Language language) {
    return labels.getOrDefault(language, code);
  }
}
