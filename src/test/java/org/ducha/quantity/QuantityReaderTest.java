package org.ducha.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.ducha.quantity.Unreadable.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quantities as officials write them. */
class QuantityReaderTest {
  private static final Units UNITS = Units.common();
  private final QuantityReader reader = new QuantityReader(UNITS);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,270亿元       | 亿元     | false | 127000000000 | 1,270亿元",
        "1270 亿 元      | 亿元     | false | 127000000000 | 1270亿元",
        "12,700,000万元  | 亿元     | false | 127000000000 | 12,700,000万元",
        "5.5%            | %        | false | 5.5          | 5.5%",
        "５．５％        | %        | false | 5.5          | 5.5%",
        "0.4个百分点     | 个百分点 | false | 0.4          | 0.4个百分点",
        "-1.0百分点      | 个百分点 | false | -1           | -1.0百分点",
        "−1百分点        | 个百分点 | false | -1           | -1百分点",
        "2.2万平方米     | 平方米   | false | 22000        | 2.2万平方米",
        "1.9万亩         | 万亩     | false | 19000        | 1.9万亩",
        "2公顷           | 亩       | false | 30           | 2公顷",
        "1平方公里       | 公顷     | false | 1500         | 1平方公里",
        "14万户          | 户       | false | 140000       | 14万户",
        "14万个          | 户       | false | 140000       | 14万个",
        "3千名           | 人       | false | 3000         | 3千名",
        "2.2万件         | 件       | false | 22000        | 2.2万件",
        "1200套(间)      | 套（间） | false | 1200         | 1200套（间）",
        "11亿美元        | 亿美元   | false | 1100000000   | 11亿美元",
        "3百万元         | 元       | false | 3000000      | 3百万元",
        "2万亿元         | 亿元     | false | 2000000000000 | 2万亿元",
        "29.5公里        | 米       | false | 29500        | 29.5公里",
        "增长5.1%        | %        | false | 5.1          | 增长5.1%",
        "上升0.2个百分点 | 个百分点 | false | 0.2          | 上升0.2个百分点",
        "下降6.5%        | %        | false | -6.5         | 下降6.5%",
        "减少6.5%        | %        | false | -6.5         | 减少6.5%",
        "持平            | %        | false | 0            | 持平",
        "+5.1%           | %        | false | 5.1          | +5.1%",
        "压减5.3%        | %        | true  | 5.3          | 压减5.3%",
        "下降5.3%        | %        | true  | 5.3          | 下降5.3%",
        "增长1%          | %        | true  | -1           | 增长1%",
        "5.3%            | %        | true  | 5.3          | 5.3%",
      })
  void reads(String text, String unit, boolean cut, String basic, String written) {
    Unit wanted = UNITS.find(unit).orElseThrow();

    Reading reading = reader.read(text, wanted, cut);

    assertThat(reading).isInstanceOf(Stated.class);
    Stated stated = (Stated) reading;
    assertThat(stated.quantity().basic()).isEqualTo(Ratio.of(new java.math.BigDecimal(basic)));
    assertThat(stated.quantity().unit()).isEqualTo(wanted);
    assertThat(stated.written()).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "约5%            | %        | false | QUALIFIED",
        "近50亿元        | 亿元     | false | QUALIFIED",
        "突破13万户      | 户       | false | QUALIFIED",
        "超200%          | %        | false | QUALIFIED",
        "900余次         | 个       | false | QUALIFIED",
        "5%左右          | %        | false | QUALIFIED",
        "50家以上        | 家       | false | QUALIFIED",
        "无              | 起       | false | NOTHING",
        "-               | 起       | false | NOTHING",
        "—               | 起       | false | NOTHING",
        "－              | 起       | false | NOTHING",
        "/               | 起       | false | NOTHING",
        "N/A             | 起       | false | NOTHING",
        "5.5             | %        | false | NO_UNIT",
        "1270            | 亿元     | false | NO_UNIT",
        "5.5个百分点     | %        | false | WRONG_UNIT",
        "5.5%            | 个百分点 | false | WRONG_UNIT",
        "11亿美元        | 亿元     | false | WRONG_UNIT",
        "3家             | 人       | false | WRONG_UNIT",
        "3家             | 个       | false | WRONG_UNIT",
        "2平方米         | 亩       | false | WRONG_UNIT",
        "1.5家           | 家       | false | INDIVISIBLE",
        "2.22222万件     | 件       | false | INDIVISIBLE",
        "0.5个           | 户       | false | INDIVISIBLE",
        "五点五%         | %        | false | NO_NUMBER",
        "未完成          | 家       | false | NO_NUMBER",
        "5.5钱           | 元       | false | UNKNOWN_UNIT",
        "百分之5         | %        | false | NO_NUMBER",
        "5万%            | %        | false | UNKNOWN_UNIT",
        "1,27亿元        | 亿元     | false | BAD_GROUPS",
        "1,2700亿元      | 亿元     | false | BAD_GROUPS",
        "下降-6.5%       | %        | false | TWO_SIGNS",
        "--5%            | %        | false | NO_NUMBER",
        "-5.3%           | %        | true  | MINUS_ON_CUT",
        "增长938亿元     | 亿元     | false | CHANGE_OF_LEVEL",
        "1e999999999%    | %        | false | UNKNOWN_UNIT",
        "0x1F家          | 家       | false | UNKNOWN_UNIT",
        ".inf            | 家       | false | NO_NUMBER",
        "1.2.3%          | %        | false | UNKNOWN_UNIT",
      })
  void refuses(String text, String unit, boolean cut, Reason reason) {
    Reading reading = reader.read(text, UNITS.find(unit).orElseThrow(), cut);

    assertThat(reading).isInstanceOf(Unreadable.class);
    assertThat(((Unreadable) reading).reason()).isEqualTo(reason);
  }

  @Test
  void refusesMoreDigitsThanAnyFigureHas() {
    Reading reading = reader.read("1" + "0".repeat(100_000) + "元");
    assertThat(reading).isInstanceOf(Unreadable.class);
    assertThat(((Unreadable) reading).reason()).isEqualTo(Reason.TOO_LONG);
    assertThat(((Unreadable) reading).part()).hasSizeLessThan(100);
  }

  @Test
  void aChangeMayBeSaidOfALevel() {
    Unit yuan = UNITS.find("亿元").orElseThrow();
    Stated more = (Stated) reader.readChange("+3000万元", yuan, false);
    Stated less = (Stated) reader.readChange("压减3000万元", yuan, false);
    assertThat(more.quantity().text()).isEqualTo("0.3亿元");
    assertThat(less.quantity().text()).isEqualTo("-0.3亿元");
  }

  @Test
  void statedDigitsStandForHalfAUnitOfTheLast() {
    Stated stated = (Stated) reader.read("134亿元");
    assertThat(stated.low().text()).isEqualTo("133.5亿元");
    assertThat(stated.high().text()).isEqualTo("134.5亿元");
    assertThat(stated.digits()).isEqualTo(3);
    Stated finer = (Stated) reader.read("134.0亿元");
    assertThat(finer.low().text()).isEqualTo("133.95亿元");
    assertThat(finer.digits()).isEqualTo(4);
  }

  @Test
  void anOfficeMayAddUnits() {
    Units units = UNITS.with("千瓦", false).with("次", true);
    QuantityReader own = new QuantityReader(units);
    assertThat(((Stated) own.read("12万千瓦")).quantity().basic()).isEqualTo(Ratio.of(120_000));
    assertThat(own.read("1.5次")).isInstanceOf(Unreadable.class);
    assertThat(reader.read("12次")).isInstanceOf(Unreadable.class);
  }
}
