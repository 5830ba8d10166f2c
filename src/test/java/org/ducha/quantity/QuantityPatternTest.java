package org.ducha.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.ducha.Seeds;
import org.ducha.quantity.Unreadable.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Editors refuse what the reader refuses, and nothing else. */
class QuantityPatternTest {
  private static final Units UNITS =
      Units.common().with("吨", false).with("次", true).with("tce/万元", false);
  private static final List<String> BEFORE =
      List.of("", "", "", "", "+", "-", "－", "−", "增长", "下降", "压减", "增 长", "持平", "约", "无");
  private static final List<String> NUMBERS =
      List.of(
          "5",
          "5.5",
          "0",
          "1,270",
          "12,70",
          "1，270",
          "５．５",
          "5.",
          ".5",
          "1 270",
          "1,270.5",
          "3.0",
          "3.00",
          "0.050",
          "5５",
          "五",
          "",
          "1,270,000",
          "1, 270",
          "-5",
          "+5",
          "5.5.5",
          "٣");
  private static final List<String> MULTIPLIERS = List.of("", "", "", "万", "亿", "百万", "千 ", "万亿");
  private static final List<String> AFTER = List.of("", "", "", "", " ", "　", "左右", "以上", "5", "%");

  private final QuantityReader reader = new QuantityReader(UNITS);

  private static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  private static String text(Random random, Unit unit) {
    List<String> symbols = List.copyOf(UNITS.symbols());
    String symbol = random.nextInt(3) == 0 ? any(symbols, random) : unit.dimension().name();
    if (random.nextInt(4) == 0) {
      symbol = symbol.replace("%", "％").replace("tce", "ｔce");
    }
    return any(BEFORE, random)
        + any(NUMBERS, random)
        + any(MULTIPLIERS, random)
        + symbol
        + any(AFTER, random);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.ducha.Seeds#many")
  void patternAndReaderAgree(long seed) {
    Random random = Seeds.random(seed);
    List<String> symbols = List.copyOf(UNITS.symbols());
    Unit unit = UNITS.find(any(symbols, random)).orElseThrow();
    boolean cut = random.nextInt(4) == 0;
    Pattern pattern = Pattern.compile(QuantityPattern.of(UNITS, unit, cut));
    for (int i = 0; i < 500; i++) {
      String text = text(random, unit);
      Reading reading = reader.read(text, unit, cut);
      boolean matches = pattern.matcher(text).matches();
      if (reading instanceof Stated) {
        assertThat(matches).as("%s for %s", text, unit).isTrue();
      } else if (((Unreadable) reading).reason() != Reason.INDIVISIBLE) {
        assertThat(matches).as("%s for %s: %s", text, unit, reading).isFalse();
      }
    }
  }
}
