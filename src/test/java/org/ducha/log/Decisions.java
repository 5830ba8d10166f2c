package org.ducha.log;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ducha.bundle.Edition;
import org.ducha.message.Language;
import org.ducha.rule.RuleFiles;
import org.ducha.source.SourceText;

/** Decisions that nobody made, to fill a log with. */
public final class Decisions {
  private static final OffsetDateTime TIME = OffsetDateTime.parse("2025-01-20T09:00:00+08:00");
  private static final String DIGEST = SourceText.digestOf(new byte[0]);
  private static final RuleFiles SHARED =
      new RuleFiles("shared", Map.of("gate.drl", source("shared/gate.drl", "package ducha;\n")));
  private static final RuleFiles RULES =
      new RuleFiles(
          "rules",
          Map.of(
              "ruleset.yaml",
              source("rules/ruleset.yaml", "title: 某地\nextends: ../shared\n"),
              "2024/targets.drl",
              source("rules/2024/targets.drl", "package ducha.y2024;\n")),
          Map.of(),
          Optional.empty(),
          Optional.of(SHARED),
          Optional.of(new Edition(DIGEST, DIGEST, "3", null, LocalDate.of(2025, 1, 2), "CN=督查室")),
          List.of());

  private Decisions() {}

  /** That many, a day between them. */
  public static List<Entry> many(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(Decisions::number).toList();
  }

  /** The decision of that number. */
  public static Entry number(int number) {
    String id = "BX-2025-%04d".formatted(number);
    return new Entry(
        "answer-" + number,
        TIME.plusDays(number - 1L),
        "区财政局 张三",
        new Question(
            Kind.GATE,
            id,
            List.of(
                new KeptText("request", source(id + ".yaml", "id: " + id + "\ntitle: 甲\n")),
                new KeptText("snapshot", source("q3.yaml", "region: 某地\nperiod: 2024-Q3\n"))),
            Optional.of(LocalDate.of(2025, 1, 20)),
            Optional.empty(),
            Language.ZH),
        new Answer(List.of("reject"), "[{\"id\":\"" + id + "\",\"decision\":\"reject\"}]\n"),
        new Judge(RULES, DIGEST, "1.0"));
  }

  static SourceText source(String file, String text) {
    return SourceText.of(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
