package be.jalon.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * What a scenario found, in the order in which it is to be read: printed as text, written as JSON with the pictures beside it.
 */
public record Findings(List<Table> tables, List<String> remarks, List<Picture> pictures) {

  public Findings {
    tables = List.copyOf(tables);
    remarks = List.copyOf(remarks);
    pictures = List.copyOf(pictures);
  }

  public static Findings none() {
    return new Findings(List.of(), List.of(), List.of());
  }

  public Findings with(Table table) {
    return new Findings(plus(tables, table), remarks, pictures);
  }

  /** A sentence below the tables: what the figures mean, what was not measured and why. */
  public Findings with(String remark) {
    return new Findings(tables, plus(remarks, remark), pictures);
  }

  public Findings with(Picture picture) {
    return new Findings(tables, remarks, plus(pictures, picture));
  }

  private static <T> List<T> plus(List<T> some, T one) {
    var more = new ArrayList<>(some);
    more.add(one);
    return more;
  }
}
