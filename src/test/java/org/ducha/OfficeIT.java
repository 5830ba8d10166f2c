package org.ducha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the installed command writes for Word and Excel, opened and put on paper by LibreOffice. */
class OfficeIT {
  private static final Path COMMAND = Path.of("target/ducha/bin/ducha").toAbsolutePath();
  private static final Path FIXTURES = Path.of("fixtures/illustrative").toAbsolutePath();
  private static final int PATIENCE = 180;

  @TempDir private Path folder;

  @BeforeAll
  static void officeIsThere() {
    boolean there = isThere("soffice") && isThere("pdftotext");
    assumeTrue(
        there || System.getenv("CI") != null,
        "skipped: no soffice and pdftotext on the PATH (see .ci/run)");
    assertThat(there).as("soffice and pdftotext, which .ci/run installs").isTrue();
  }

  private static boolean isThere(String program) {
    return List.of(System.getenv("PATH").split(":", -1)).stream()
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  private String run(List<String> command) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
    return Files.readString(out);
  }

  /** What a reader sees of a document that the command writes. */
  private String printed(String name, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(COMMAND.toString()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--rules", FIXTURES.resolve("office").toString(), "--output", name));
    String said = run(command);
    assertThat(folder.resolve(name)).as(said).exists();
    String converted =
        run(
            List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                name));
    Path pdf = folder.resolve(name.replaceAll("\\.\\w+$", ".pdf"));
    assertThat(pdf).as(converted).exists();
    run(List.of("pdftotext", "-layout", pdf.toString(), "text"));
    return Files.readString(folder.resolve("text"), StandardCharsets.UTF_8);
  }

  private static String[] quarters(String format) {
    List<String> arguments = new ArrayList<>(List.of("check"));
    for (int quarter = 1; quarter <= 4; quarter++) {
      arguments.add(FIXTURES.resolve("qiantang-2024-q" + quarter + ".yaml").toString());
    }
    arguments.addAll(List.of("--series", "--ledger", "list.yaml", "--format", format));
    return arguments.toArray(String[]::new);
  }

  @Test
  void theBulletinIsADocument() throws Exception {
    assertThat(printed("bulletin.docx", quarters("docx")))
        .contains("2024", "总体情况", "落后的指标", "区发改局", "地区生产总值增速", "督办")
        .doesNotContain("{{", "}}", "�");
  }

  @Test
  void theBulletinIsAWorkbook() throws Exception {
    assertThat(printed("bulletin.xlsx", quarters("xlsx")))
        .contains("督查通报", "累计完成", "地区生产总值增速", "未达标", "红色督办")
        .doesNotContain("####", "#VALUE", "#NAME", "�");
  }

  @Test
  void noticesAreDocuments() throws Exception {
    String third = FIXTURES.resolve("qiantang-2024-q3.yaml").toString();
    assertThat(printed("notice.docx", "notice", third, "--reply-by", "2024-11-15"))
        .contains("督查督办单", "区住建局", "经营性用地出让", "2024 年 11 月 15", "回")
        .doesNotContain("{{", "�");
  }

  @Test
  void theTargetsOfTheYearAreADocumentAndAWorkbook() throws Exception {
    for (String format : List.of("docx", "xlsx")) {
      assertThat(printed("targets." + format, "rules", "export", "--format", format))
          .contains("分解表", "地区生产总值增速", "区发改局")
          .doesNotContain("{{", "####", "�");
    }
  }

  @Test
  void theFormIsAWorkbook() throws Exception {
    assertThat(printed("form.xlsx", "template", "--period", "2024-Q3"))
        .contains("地区生产总值增速", "核定")
        .doesNotContain("####", "�");
  }
}
