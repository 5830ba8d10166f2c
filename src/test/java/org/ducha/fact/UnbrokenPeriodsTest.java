package org.ducha.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.ducha.snapshot.Periods;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which periods lead up to another one with none left out. */
class UnbrokenPeriodsTest {
  @ParameterizedTest
  @CsvSource({
    "2024-Q4, 2024-Q1, 0",
    "2024-Q4, 2024-Q1 2024-Q3, 1",
    "2024-Q3, 2024-Q1 2024-Q2, 2",
    "2024-Q2, 2024-Q1 2024-05, 2",
    "2024-05, 2024-03 2024-04, 2",
    "2024-05, 2024-03, 0",
    "2024-Q3, 2024-H1, 1",
    "2024-Q4, 2024-H1, 0",
    "2024, 2024-H1, 1",
    "2024, 2024-Q1, 0"
  })
  void aPeriodFollowsOnWhereNoneIsLeftOut(String now, String earlier, int unbroken) {
    assertThat(
            period(now)
                .unbroken(
                    Arrays.stream(earlier.split(" ")).map(UnbrokenPeriodsTest::period).toList()))
        .hasSize(unbroken);
  }

  private static Period period(String name) {
    return Periods.read(name).orElseThrow();
  }
}
