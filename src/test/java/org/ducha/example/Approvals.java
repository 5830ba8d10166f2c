package org.ducha.example;

import java.nio.file.Path;
import java.time.LocalDate;
import org.ducha.Ruleset;
import org.ducha.check.CheckRequest;
import org.ducha.gate.Decision;
import org.ducha.gate.DecisionSentences;
import org.ducha.gate.GateRequest;
import org.ducha.message.Language;
import org.ducha.report.Report;
import org.ducha.source.MistakesException;
import org.ducha.source.SourceText;

/** A program that checks a snapshot, and asks before it approves. */
public final class Approvals {
  private Approvals() {}

  public static void main(String[] arguments) {
    Ruleset rules = Ruleset.load(Path.of("rules")); // once: it serves every thread

    Path snapshot = Path.of("fixtures/gate/qiantang-2024-q3.yaml");
    Report report = rules.check(snapshot);
    System.out.println(report.status() + " " + report.summary());

    // What comes from a form need not be a file.
    String form =
        """
        id: BX-2024-0118
        title: 追加信息化项目经费
        unit: 区财政局
        effects:
          general-expenditure: +2.4亿元
        """;
    GateRequest request =
        GateRequest.of(SourceText.of("form", form), CheckRequest.of(SourceText.read(snapshot)))
            .onDay(LocalDate.of(2024, 10, 20));
    try {
      Decision decision = rules.gate(request);
      System.out.println(decision.verdict() + " " + decision.rules().digest());
      System.out.println(new DecisionSentences(Language.ZH).of(decision));
    } catch (MistakesException e) {
      e.mistakes().forEach(mistake -> System.out.println(mistake.in(Language.ZH)));
    }
  }
}
