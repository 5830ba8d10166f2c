package org.ducha;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.ducha.check.CheckRequest;
import org.ducha.report.Judgement;
import org.ducha.rule.RuleFiles;
import org.ducha.source.SourceText;

/** A rule set of one target, judged by the shipped rules. */
public final class OneTarget {
  public static final String ID = "the-target";
  private static final String TITLE = "目标";

  private final Ruleset ruleset;

  /** The target that a chain of verbs states after {@code Target.of( … )}. */
  public OneTarget(String verbs) {
    this.ruleset = Ruleset.load(files(verbs), Shipped.CLOCK);
  }

  public Ruleset ruleset() {
    return ruleset;
  }

  /** The finding of that target. */
  public Judgement judge(String period, String grading, String rest) {
    String text = "region: 某地\nperiod: " + period + "\n" + rest;
    return ruleset
        .check(
            CheckRequest.of(source("snapshot.yaml", text))
                .withGrading(java.util.Optional.of(grading)))
        .of(ID);
  }

  /** The files of such a rule set. */
  public static RuleFiles files(String verbs) {
    Map<String, SourceText> files = new HashMap<>();
    Shipped.files()
        .texts()
        .forEach(
            (path, text) -> {
              if (path.startsWith("grading/") || path.equals("judgement.drl")) {
                files.put(path, text);
              }
            });
    put(
        files,
        "ruleset.yaml",
        """
        title: 某地2024年政府工作报告
        issuer: 某地人民政府
        date: 2024-01-20
        regions: [某地]
        sections: [一]
        grading: default
        """);
    put(files, "2024/targets.drl", rule(verbs));
    return new RuleFiles("rules", files);
  }

  private static String rule(String verbs) {
    return """
        package ducha.y2024;

        rule "%s"
            @section( "一" ) @en( "The target" )
        when
            Period( year == 2024 )
        then
            insert( Target.of( "%s" )%s );
        end
        """
        .formatted(TITLE, ID, verbs);
  }

  private static void put(Map<String, SourceText> files, String path, String text) {
    files.put(path, source("rules/" + path, text));
  }

  /** A text as if it had been read from a file. */
  public static SourceText source(String file, String text) {
    return SourceText.of(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
