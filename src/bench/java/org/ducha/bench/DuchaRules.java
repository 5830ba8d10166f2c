package org.ducha.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a workload as an office writes it: a folder of rules, and snapshots. */
final class DuchaRules {
  private static final int RULES_PER_FILE = 100;
  private static final Path SHIPPED = Path.of("rules");

  private DuchaRules() {}

  /** The rules that do what the peers do: what is met, what strength means, the default grading. */
  static void write(Path folder, List<Goal> goals) {
    try {
      Files.createDirectories(folder.resolve("grading"));
      Files.createDirectories(folder.resolve("2024"));
      Files.copy(SHIPPED.resolve("judgement.drl"), folder.resolve("judgement.drl"));
      for (String grading : List.of("default", "sanya-2022", "strict", "yinchuan-2025")) {
        String file = "grading/" + grading + ".drl";
        Files.copy(SHIPPED.resolve(file), folder.resolve(file));
      }
      Files.writeString(
          folder.resolve("ruleset.yaml"),
          """
          title: 基准
          issuer: 甲区
          date: 2024-02-05
          regions: [甲区]
          sections: [一]
          grading: default
          """);
      for (int i = 0; i < goals.size(); i += RULES_PER_FILE) {
        Files.writeString(
            folder.resolve("2024/%03d.drl".formatted(i / RULES_PER_FILE)),
            "package ducha.y2024;\n\n"
                + goals.subList(i, Math.min(goals.size(), i + RULES_PER_FILE)).stream()
                    .map(DuchaRules::rule)
                    .collect(Collectors.joining("\n")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String rule(Goal goal) {
    return """
    rule "目标%1$s"
        @section( "一" ) @en( "Target %1$s" )
    when
        Period( year == 2024 )
    then
        insert( Target.of( "%1$s" ).%2$s( "%3$d家" ).steady()%4$s );
    end
    """
        .formatted(goal.id(), goal.sign().verb(), goal.limit(), goal.strength().verb());
  }

  /** A snapshot as people write it. */
  static String yaml(Map<String, ?> figures) {
    return "region: 甲区\nperiod: 2024-Q3\nfigures:\n"
        + figures.entrySet().stream()
            .map(figure -> "  " + figure.getKey() + ": " + figure.getValue() + "家\n")
            .collect(Collectors.joining());
  }

  /** The same in one line, as programs write it. */
  static String json(Map<String, ?> figures) {
    return figures.entrySet().stream()
        .map(figure -> "\"" + figure.getKey() + "\":\"" + figure.getValue() + "家\"")
        .collect(
            Collectors.joining(
                ",", "{\"region\":\"甲区\",\"period\":\"2024-Q3\",\"figures\":{", "}}\n"));
  }
}
