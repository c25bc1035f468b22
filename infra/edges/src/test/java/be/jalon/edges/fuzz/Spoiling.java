package be.jalon.edges.fuzz;

import be.jalon.edges.fuzz.JsonText.Raw;
import be.jalon.edges.fuzz.JsonText.Twice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes one or a few places of a valid body. */
final class Spoiling {

  private static final List<Integer> MANY = List.of(21, 51, 101, 1000, 20_000);

  private final Dice dice;

  Spoiling(Dice dice) {
    this.dice = dice;
  }

  /** Where a value stands, and how another is put there. */
  private record Place(Object holder, Object at) {

    @SuppressWarnings("unchecked")
    @Nullable Object get() {
      return holder instanceof Map ? ((Map<String, @Nullable Object>) holder).get((String) at) : ((List<@Nullable Object>) holder).get((Integer) at);
    }

    @SuppressWarnings("unchecked")
    void put(@Nullable Object value) {
      if (holder instanceof Map) {
        ((Map<String, @Nullable Object>) holder).put((String) at, value);
      } else {
        ((List<@Nullable Object>) holder).set((Integer) at, value);
      }
    }

    void remove() {
      if (holder instanceof Map<?, ?> map) {
        map.remove(at);
      } else {
        ((List<?>) holder).remove((int) at);
      }
    }
  }

  @Nullable Object spoil(@Nullable Object valid) {
    var body = JsonText.copy(valid);
    for (int times = dice.chance(0.7) ? 1 : 3; times > 0; times--) {
      var places = new ArrayList<Place>();
      gather(body, places);
      if (places.isEmpty() || dice.chance(0.05)) {
        return around(body);
      }
      spoil(dice.oneOf(places));
    }
    return body;
  }

  private void spoil(Place place) {
    var value = place.get();
    switch (dice.number(12)) {
      case 0 -> place.remove();
      case 1 -> place.put(null);
      case 2, 3 -> place.put(Oddities.anything(dice));
      case 4 -> place.put(otherType(value));
      case 5 -> place.put(List.of(value == null ? "" : value));
      case 6 -> place.put(grown(value));
      case 7 -> place.put(value instanceof String text ? odd(text) : Oddities.number(dice));
      case 8 -> place.put(value instanceof Map<?, ?> ? more(value) : Oddities.text(dice));
      case 9 -> place.put(Oddities.time(dice));
      case 10 -> renamed(place, value);
      default -> place.put(value instanceof Number ? Oddities.number(dice) : Oddities.text(dice));
    }
  }

  /** The body as a whole: what it holds besides, or whether it is an object at all. */
  private @Nullable Object around(@Nullable Object body) {
    return switch (dice.number(4)) {
      case 0 -> body instanceof Map ? more(body) : Oddities.anything(dice);
      case 1 -> List.of(body == null ? "" : body);
      case 2 -> Oddities.anything(dice);
      default -> Oddities.deep(dice);
    };
  }

  private @Nullable Object otherType(@Nullable Object value) {
    return switch (value) {
      case Number number -> number.toString();
      case Boolean bool -> bool ? "true" : 1;
      case String text when text.isEmpty() -> 0;
      case String _ -> dice.oneOf(0, 1, 2, true);
      case List<?> many when !many.isEmpty() -> many.getFirst();
      case List<?> _ -> "";
      case Map<?, ?> map -> new ArrayList<>(map.values());
      case null, default -> "";
    };
  }

  private Object odd(String text) {
    return switch (dice.number(7)) {
      case 0 -> text.toLowerCase(Locale.ROOT);
      case 1 -> text + " ";
      case 2 -> text + "\0";
      case 3 -> text + "\ud800";
      case 4 -> text + Marker.WORD;
      case 5 -> text.length() < 2 ? "" : text.substring(1);
      default -> new StringBuilder(text).reverse().toString();
    };
  }

  private @Nullable Object grown(@Nullable Object value) {
    return switch (value) {
      case List<?> many when !many.isEmpty() -> dice.chance(0.3) ? with(many, null) : new ArrayList<>(Collections.nCopies(dice.oneOf(MANY), many.getFirst()));
      case List<?> many -> with(many, Oddities.anything(dice));
      case String _ -> Marker.ofLength(dice.oneOf(101, 4001, 70_000, 200_000));
      case null, default -> Oddities.deep(dice);
    };
  }

  private static List<?> with(List<?> many, @Nullable Object one) {
    var more = new ArrayList<@Nullable Object>(many);
    more.add(one);
    return more;
  }

  @SuppressWarnings("unchecked")
  private Object more(Object object) {
    var members = (Map<String, @Nullable Object>) object;
    if (dice.chance(0.4) && !members.isEmpty()) {
      var name = dice.oneOf(List.copyOf(members.keySet()));
      return new Twice(members, name, dice.chance(0.5) ? members.get(name) : Oddities.anything(dice));
    }
    var copy = new LinkedHashMap<>(members);
    copy.put(dice.oneOf(Marker.WORD, "$where", "__proto__", "@class", "a.b", "", "\0", "\ud800", "id", "actedBy", "sequence"), Oddities.anything(dice));
    return copy;
  }

  private static void renamed(Place place, @Nullable Object value) {
    if (place.holder() instanceof Map<?, ?>) {
      var name = (String) place.at();
      place.remove();
      new Place(place.holder(), name.toUpperCase(Locale.ROOT)).put(value);
    } else {
      place.put(new Raw("{}"));
    }
  }

  private static void gather(@Nullable Object value, List<Place> places) {
    if (value instanceof LinkedHashMap<?, ?> map) {
      map.forEach((name, inner) -> {
        places.add(new Place(map, name));
        gather(inner, places);
      });
    } else if (value instanceof ArrayList<?> many) {
      for (int i = 0; i < many.size(); i++) {
        places.add(new Place(many, i));
        gather(many.get(i), places);
      }
    }
  }
}
