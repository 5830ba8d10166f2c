package org.ducha.quantity;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ducha.quantity.Dimension.Kind;

/**
 * The units that a rule set knows: the built-in ones and those an office adds in {@code
 * ruleset.yaml}.
 *
 * <p>百, 千, 万, 亿 and their products may stand before every unit except per cent and points; a unit
 * whose own name begins with one of them (百分点) is looked up whole first.
 */
public final class Units {
  private static final Map<Character, BigDecimal> MULTIPLIERS =
      Map.of(
          '百', BigDecimal.TEN.pow(2),
          '千', BigDecimal.TEN.pow(3),
          '万', BigDecimal.TEN.pow(4),
          '亿', BigDecimal.TEN.pow(8));

  private static final Units BUILT_IN = new Units(builtIn());

  private final Map<String, Unit> bySpelling;

  private Units(Map<String, Unit> bySpelling) {
    this.bySpelling = bySpelling;
  }

  /** The units every rule set knows. */
  public static Units common() {
    return BUILT_IN;
  }

  /**
   * These and one more.
   *
   * @throws IllegalArgumentException if the name is taken
   */
  public Units with(String symbol, boolean counted) {
    String spelling = Spelling.narrow(symbol);
    if (bySpelling.containsKey(spelling)) {
      throw new IllegalArgumentException(symbol + " is a unit already");
    }
    Map<String, Unit> more = new LinkedHashMap<>(bySpelling);
    add(more, symbol, symbol, counted ? Kind.COUNTED : Kind.DIVISIBLE, 1);
    return new Units(more);
  }

  /** The unit so written, with its multiplier. */
  public Optional<Unit> find(String written) {
    String spelling = Spelling.narrow(written);
    BigDecimal factor = BigDecimal.ONE;
    for (int start = 0; start < spelling.length(); start++) {
      Unit unit = bySpelling.get(spelling.substring(start));
      if (unit != null && (start == 0 || !unit.dimension().isRelative())) {
        return Optional.of(
            start == 0 ? unit : unit.multiplied(spelling.substring(0, start), factor));
      }
      BigDecimal multiplier = MULTIPLIERS.get(spelling.charAt(start));
      if (multiplier == null) {
        break;
      }
      factor = factor.multiply(multiplier);
    }
    return Optional.empty();
  }

  /** The multipliers, each a letter. */
  static String multipliers() {
    return MULTIPLIERS.keySet().stream().sorted().map(String::valueOf).collect(joining());
  }

  /** The symbols, without multipliers. */
  public Collection<String> symbols() {
    return bySpelling.values().stream().map(Unit::symbol).toList();
  }

  private static Map<String, Unit> builtIn() {
    Map<String, Unit> units = new LinkedHashMap<>();
    units.put("%", Unit.PERCENT);
    units.put("个百分点", Unit.POINTS);
    units.put("百分点", new Unit("百分点", Dimension.POINTS, BigDecimal.ONE));
    add(units, "元", "元", Kind.DIVISIBLE, 1);
    add(units, "美元", "美元", Kind.DIVISIBLE, 1);
    add(units, "亩", "亩", Kind.DIVISIBLE, 1);
    add(units, "公顷", "亩", Kind.DIVISIBLE, 15);
    add(units, "平方公里", "亩", Kind.DIVISIBLE, 1500);
    add(units, "平方米", "平方米", Kind.DIVISIBLE, 1);
    add(units, "米", "米", Kind.DIVISIBLE, 1);
    add(units, "公里", "米", Kind.DIVISIBLE, 1000);
    add(units, "人", "人", Kind.COUNTED, 1);
    add(units, "名", "人", Kind.COUNTED, 1);
    for (String counter : "个 家 户 场 宗 件 项 位 所 套 套（间） 条 起".split(" ", -1)) {
      add(units, counter, counter, Kind.COUNTED, 1);
    }
    return units;
  }

  private static void add(
      Map<String, Unit> units, String symbol, String dimension, Kind kind, long scale) {
    units.put(
        Spelling.narrow(symbol),
        new Unit(symbol, new Dimension(dimension, kind), BigDecimal.valueOf(scale)));
  }
}
