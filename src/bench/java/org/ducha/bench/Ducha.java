package org.ducha.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ducha.Ruleset;
import org.ducha.check.CheckRequest;
import org.ducha.check.Checker;
import org.ducha.check.Inputs;
import org.ducha.report.Report;
import org.ducha.source.SourceText;

/**
 * ducha as a program uses it; its answer is the whole report, with everything a finding carries.
 */
final class Ducha implements Peer {
  private static final OffsetDateTime AT = OffsetDateTime.parse("2024-10-20T09:00:00+08:00");

  private final Checker checker;
  private final List<CheckRequest> requests = new ArrayList<>();
  private final List<Inputs> inputs = new ArrayList<>();
  private final boolean fromText;

  /**
   * @param fromText whether the snapshots are read anew each time, or once before
   */
  Ducha(Workload work, boolean fromText) {
    this.fromText = fromText;
    Path folder = temporary();
    DuchaRules.write(folder, work.goals());
    this.checker = Ruleset.load(folder).checker("default");
    for (Map<String, ?> figures : work.snapshots()) {
      CheckRequest request =
          CheckRequest.of(SourceText.of("snapshot.yaml", DuchaRules.yaml(figures)));
      requests.add(request);
      inputs.add(checker.read(request, AT.toLocalDate()));
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("ducha-bench");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Report check(int snapshot) {
    return fromText
        ? checker.check(requests.get(snapshot), AT)
        : checker.check(inputs.get(snapshot), AT);
  }

  @Override
  public Map<String, String> statuses(Object result) {
    return ((Report) result)
        .judgements().stream()
            .map(judgement -> judgement.finding())
            .collect(
                Collectors.toMap(
                    finding -> finding.indicator(),
                    finding -> finding.status().name().toLowerCase(Locale.ROOT)));
  }
}
