package org.ducha.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The example runs and says what README says it does. */
class ApprovalsTest {
  @Test
  @ResourceLock(Resources.SYSTEM_OUT)
  void theExampleRuns() {
    PrintStream before = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      Approvals.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    assertThat(said.toString(StandardCharsets.UTF_8).lines())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .isEqualTo(
                        "PASS Summary[pass=7, warn=0, fail=0, pending=315, waived=0, quality=0]"),
            line -> assertThat(line).matches("REJECT sha256:[0-9a-f]{64}"),
            line ->
                assertThat(line).isEqualTo("不同意。目标转为未达标：一般性支出压减由5.3%变为4.9%（要求不低于5%），由达标转为未达标。"));
  }
}
