package org.ducha.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.ducha.OneTarget;
import org.ducha.check.CheckRequest;
import org.ducha.check.Submission;
import org.ducha.report.Forecast;
import org.ducha.source.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the year would end. */
class ForecastTest {
  private static String forecast(String verbs, Submission period) {
    return new OneYear(verbs)
        .follow(List.of(period))
        .get(0)
        .followUp()
        .orElseThrow()
        .forecast()
        .map(ForecastTest::said)
        .orElse("none");
  }

  private static String said(Forecast forecast) {
    return String.join(
        " ",
        forecast.method().word(),
        forecast.atYearEnd().text(),
        forecast.kept() ? "kept" : "short",
        forecast.perMonth().text(),
        forecast.needed().map(Object::toString).orElse("-"),
        String.valueOf(forecast.months()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ".atLeast( \"600亩\" ).linear()               | 2024-Q3 | 318亩   | run-rate 424亩 short 35.333333亩 94亩 3",
        ".atLeast( \"600亩\" ).linear()               | 2024-Q3 | 450亩   | run-rate 600亩 kept 50亩 50亩 3",
        ".moreThan( \"600亩\" ).linear()              | 2024-Q3 | 450亩   | run-rate 600亩 short 50亩 50亩 3",
        ".atLeast( \"600亩\" ).linear()               | 2024-07 | 100亩   | run-rate 171.428571亩 short 14.285714亩 100亩 5",
        ".atLeast( \"2万平方米\" ).atYearEnd()        | 2024-01 | 0平方米 | run-rate 0万平方米 short 0万平方米 0.181818万平方米 11",
        ".atLeast( \"50家\" ).atYearEnd()             | 2024-Q3 | 40家    | run-rate 53.333333家 kept 4.444444家 3.333333家 3",
        ".atLeast( \"50家\" ).atYearEnd()             | 2024-Q3 | 50家    | run-rate 66.666667家 kept 5.555556家 - 3",
        ".atMost( \"12亿元\" ).steady()               | 2024-Q2 | 5亿元   | run-rate 10亿元 kept 0.833333亿元 - 6",
        ".atMost( \"12亿元\" ).steady()               | 2024-Q2 | 7亿元   | run-rate 14亿元 short 1.166667亿元 - 6",
        ".exactly( \"12亿元\" ).atYearEnd()           | 2024-Q2 | 6亿元   | run-rate 12亿元 kept 1亿元 - 6",
        ".atLeast( \"600亩\" ).by( \"20%\", \"50%\", \"75%\", \"100%\" ) | 2024-Q1 | 120亩 | run-rate 480亩 short 40亩 53.333333亩 9",
        ".atLeast( \"600亩\" ).linear()               | 2024-Q4 | 500亩   | none",
        ".atLeast( \"600亩\" ).linear()               | 2024-Q3 | ''      | none",
        ".atLeast( \"5%\" ).steady()                  | 2024-Q3 | 5.1%    | none",
        ".atMost( \"3位\" ).steady()                  | 2024-Q3 | 2位     | none",
        ".atLeast( \"14万户\" ).atYearEnd().stock()   | 2024-Q3 | 13万户  | none",
        ".atLeast( \"5亿元\" ).annual()               | 2024-Q3 | {value: 4亿元, year: 2024} | none",
        ".exactly( \"0起\" ).zero()                   | 2024-Q3 | 1起     | none",
      })
  void byMonthsElapsed(String verbs, String period, String figure, String wanted) {
    assertThat(forecast(verbs, OneYear.period(period, OneYear.figure(figure)))).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200亩  | 500亩  | seasonal 795亩 kept 35.333333亩 94亩 3",
        "300亩  | 300亩  | seasonal 318亩 short 35.333333亩 94亩 3",
        "0.2平方公里 | 0.5平方公里 | seasonal 795亩 kept 35.333333亩 94亩 3",
        "200亩  | ''     | run-rate 424亩 short 35.333333亩 94亩 3",
        "''     | 500亩  | run-rate 424亩 short 35.333333亩 94亩 3",
        "0亩    | 500亩  | run-rate 424亩 short 35.333333亩 94亩 3",
        "600亩  | 500亩  | run-rate 424亩 short 35.333333亩 94亩 3",
      })
  void inTheShapeOfTheYearBefore(String baseline, String yearEnd, String wanted) {
    CheckRequest request =
        OneYear.request("2024-Q3", OneYear.figure("318亩"))
            .withBaseline(Optional.of(before("2023-Q3", baseline)))
            .withYearEnd(Optional.of(before("2023", yearEnd)));
    assertThat(forecast(".atLeast( \"600亩\" ).linear()", new Submission("2024-Q3", () -> request)))
        .isEqualTo(wanted);
  }

  private static SourceText before(String period, String figure) {
    return OneTarget.source(
        period + ".yaml", "region: 某地\nperiod: " + period + "\n" + OneYear.figure(figure));
  }
}
