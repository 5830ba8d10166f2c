package org.ducha.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ducha.Seeds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every quantity. */
class QuantityPropertiesTest {
  private static final Units UNITS = Units.common().with("吨", false).with("次", true);
  private static final List<String> SYMBOLS =
      List.of(
          "元", "万元", "亿元", "万亿元", "美元", "亿美元", "亩", "万亩", "公顷", "平方公里", "平方米", "万平方米", "公里", "米",
          "%", "个百分点", "百分点", "吨", "百吨", "家", "万户", "千件", "套（间）", "次", "百次");

  private final QuantityReader reader = new QuantityReader(UNITS);

  private static Unit unit(Random random) {
    return UNITS.find(SYMBOLS.get(random.nextInt(SYMBOLS.size()))).orElseThrow();
  }

  private static Quantity quantity(Random random, Unit unit) {
    boolean counted = unit.dimension().isCounted();
    int decimals = counted ? Math.max(0, unit.scale().precision() - 1) : random.nextInt(7);
    BigDecimal value =
        new BigDecimal(new BigInteger(1 + random.nextInt(40), random), Math.min(6, decimals));
    return Quantity.of(Ratio.of(random.nextInt(4) == 0 ? value.negate() : value), unit);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.ducha.Seeds#many")
  void readingWhatIsPrintedGivesTheSame(long seed) {
    Random random = Seeds.random(seed);
    Quantity quantity = quantity(random, unit(random));

    Reading reading = reader.read(quantity.text());

    assertThat(reading).isInstanceOf(Stated.class);
    assertThat(((Stated) reading).quantity()).isEqualTo(quantity);
    assertThat(((Stated) reading).quantity().text()).isEqualTo(quantity.text());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.ducha.Seeds#many")
  void conversionThereAndBackIsExact(long seed) {
    Random random = Seeds.random(seed);
    Unit unit = unit(random);
    Unit other = unit(random);
    Quantity quantity = quantity(random, unit);
    if (unit.serves(other) && other.serves(unit)) {
      assertThat(quantity.in(other).in(unit)).isEqualTo(quantity);
      assertThat(quantity.in(other).in(unit).text()).isEqualTo(quantity.text());
      assertThat(quantity.in(other)).isEqualTo(quantity).isEqualByComparingTo(quantity);
    } else {
      assertThatThrownBy(() -> quantity.in(other)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.ducha.Seeds#many")
  void comparisonIsATotalOrderInADimension(long seed) {
    Random random = Seeds.random(seed);
    Unit unit = unit(random);
    List<Quantity> some = new ArrayList<>();
    while (some.size() < 3) {
      Unit other = unit(random);
      if (other.dimension().equals(unit.dimension())) {
        some.add(quantity(random, other));
      }
    }
    Quantity a = some.get(0);
    Quantity b = some.get(1);
    Quantity c = some.get(2);
    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
    assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
    assertThat(a.equals(b) ? a.hashCode() == b.hashCode() : true).isTrue();
    if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
      assertThat(a).isLessThanOrEqualTo(c);
    }
    Quantity difference = Quantity.ofBasic(a.basic().minus(b.basic()), a.unit());
    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(difference.signum());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.ducha.Seeds#many")
  void twoDimensionsHaveNoOrder(long seed) {
    Random random = Seeds.random(seed);
    Quantity one = quantity(random, unit(random));
    Quantity other = quantity(random, unit(random));
    if (!one.unit().dimension().equals(other.unit().dimension())) {
      assertThatThrownBy(() -> one.compareTo(other)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> one.minus(other)).isInstanceOf(IllegalArgumentException.class);
      assertThat(one).isNotEqualTo(other);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.ducha.Seeds#many")
  void spellingsOfOneQuantityAreTheSame(long seed) {
    Random random = Seeds.random(seed);
    Quantity quantity = quantity(random, unit(random));
    StringBuilder spelt = new StringBuilder();
    for (char c : quantity.text().toCharArray()) {
      boolean wide = random.nextBoolean() && c > ' ' && c <= '~';
      spelt.append(wide ? (char) (c + 0xFEE0) : c);
      if (random.nextInt(4) == 0) {
        spelt.append(random.nextBoolean() ? ' ' : '　');
      }
    }
    Reading reading = reader.read(spelt.toString());
    assertThat(reading).as(spelt.toString()).isInstanceOf(Stated.class);
    assertThat(((Stated) reading).quantity()).isEqualTo(quantity);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.ducha.Seeds#many")
  void aStatedFigureLiesInItsInterval(long seed) {
    Random random = Seeds.random(seed);
    Unit unit = unit(random);
    Stated stated = (Stated) reader.read(quantity(random, unit).text());
    assertThat(stated.low()).isLessThan(stated.quantity());
    assertThat(stated.high()).isGreaterThan(stated.quantity());
    assertThat(stated.high().basic().minus(stated.quantity().basic()))
        .isEqualTo(stated.quantity().basic().minus(stated.low().basic()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.ducha.Seeds#many")
  void ratiosAreExact(long seed) {
    Random random = Seeds.random(seed);
    Ratio a = ratio(random);
    Ratio b = ratio(random);
    assertThat(a.plus(b).minus(b)).isEqualTo(a);
    assertThat(a.times(b)).isEqualTo(b.times(a));
    if (b.signum() != 0) {
      assertThat(a.over(b).times(b)).isEqualTo(a);
    }
    assertThat(a.floor()).isLessThanOrEqualTo(a);
    assertThat(a.ceiling()).isGreaterThanOrEqualTo(a);
    assertThat(a.ceiling().minus(a.floor())).isLessThanOrEqualTo(Ratio.of(1));
    assertThat(a.minus(a.roundedHalfUp(6)).abs())
        .isLessThanOrEqualTo(Ratio.of(new BigDecimal("0.0000005")));
    assertThat(a.max(b).minus(a.min(b))).isEqualTo(a.minus(b).abs());
  }

  private static Ratio ratio(Random random) {
    BigDecimal above = new BigDecimal(new BigInteger(30, random), random.nextInt(8));
    BigDecimal below = new BigDecimal(new BigInteger(20, random).add(BigInteger.ONE), 2);
    return Ratio.of(random.nextBoolean() ? above : above.negate(), below);
  }
}
