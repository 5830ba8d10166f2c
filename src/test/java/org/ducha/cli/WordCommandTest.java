package org.ducha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.ducha.Golden;
import org.ducha.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Word documents: bulletin, notices and breakdown, and the templates they are made of. */
class WordCommandTest {
  private static final String ILLUSTRATIVE = "fixtures/illustrative/";
  private static final String OFFICE = ILLUSTRATIVE + "office";
  private static final String Q3 = ILLUSTRATIVE + "qiantang-2024-q3.yaml";

  @TempDir private Path folder;

  private Path bulletin(String name, String language, String... more) throws IOException {
    Path waivers = folder.resolve("waivers.yaml");
    Files.writeString(
        waivers,
        """
        - {indicator: commercial-land-sold, reason: 规划调整, approver: 区政府, document: 钱政办〔2024〕9号, from: 2024-07-01, to: 2024-12-31}
        - {indicator: gdp-growth, reason: 到期, approver: 区政府, document: 钱政办〔2024〕2号, from: 2024-01-01, to: 2024-06-30}
        """);
    Path file = folder.resolve(name);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "check",
                ILLUSTRATIVE + "qiantang-2024-q2.yaml",
                Q3,
                "fixtures/broken/twice.yaml",
                "--waivers",
                waivers.toString(),
                "--rules",
                OFFICE,
                "--format",
                "docx",
                "--output",
                file.toString(),
                "--lang",
                language));
    arguments.addAll(List.of(more));
    assertThat(Run.of(arguments.toArray(String[]::new)).code()).isEqualTo(3);
    return file;
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void theBulletinSaysWhatWasFound(String language) throws IOException {
    String text = DocumentText.of(bulletin("bulletin.docx", language, "--series"));
    assertThat(text).doesNotContain("{{", "}}");
    Golden.assertSame(
        Golden.file("word/bulletin." + language + ".txt"), beginning(lasting(text), 180));
  }

  @Test
  void theSameInputGivesTheSameBytes() throws IOException {
    Path one = bulletin("one.docx", "zh");
    Path two = bulletin("two.docx", "zh");
    assertThat(parts(two)).isEqualTo(parts(one));
    assertThat(two).hasBinaryContent(Files.readAllBytes(one));
  }

  private static Map<String, String> parts(Path file) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return parts;
  }

  private Run notice(String output, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "notice", Q3, "--rules", OFFICE, "--output", folder.resolve(output).toString()));
    arguments.addAll(List.of(more));
    return Run.of(arguments.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void noticesHoldWhatFails(String language) throws IOException {
    Run run = notice("notices.docx", "--reply-by", "2024-11-15", "--lang", language);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    Golden.assertSame(
        Golden.file("word/notices." + language + ".txt"),
        lasting(DocumentText.of(folder.resolve("notices.docx"))));
  }

  @Test
  void everyUnitGetsItsOwnNoticeAndNoneIsWrittenOver() throws IOException {
    assertThat(notice("notices", "--reply-by", "2024-11-15").code()).isZero();
    Path one = folder.resolve("notices/2024年第三季度-区住建局.docx");
    assertThat(DocumentText.of(one)).contains("经营性用地出让").doesNotContain("六个坚决不发生");
    try (Stream<Path> files = Files.list(folder.resolve("notices"))) {
      assertThat(files).hasSize(2);
    }
    byte[] before = Files.readAllBytes(one);
    Run again = notice("notices", "--reply-by", "2024-12-15");
    assertThat(again.code()).isEqualTo(3);
    assertThat(again.err()).contains("2024年第三季度-区住建局.docx", "2024年第三季度-未明确责任单位.docx");
    assertThat(one).hasBinaryContent(before);
  }

  @Test
  void aWaivedFindingIsMentionedAndNotAsked() throws IOException {
    Path waivers = folder.resolve("waivers.yaml");
    Files.writeString(
        waivers,
        """
        - {indicator: sentiment-free-index, reason: 口径调整, approver: 区政府, document: 钱政办〔2024〕9号, from: 2024-07-01, to: 2024-12-31}
        """);
    notice("notices.docx", "--reply-by", "2024-11-15", "--waivers", waivers.toString());
    assertThat(DocumentText.of(folder.resolve("notices.docx")))
        .contains("另有以下事项已获豁免", "营商环境“无感监测”指数（钱政办〔2024〕9号，有效期至2024-12-31）");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-09-30, 回复期限不在所报期间之后",
    "15.11.2024, 2024-09-30",
  })
  void theDayToReplyByIsRefusedBeforeAnythingIsWritten(String day, String said) {
    Run run = notice("notices", "--reply-by", day);
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("--reply-by", said);
    assertThat(folder.resolve("notices")).doesNotExist();
  }

  @Test
  void theDayToReplyByIsAnOfficesToName() {
    assertThat(notice("notices").err()).contains("--reply-by");
  }

  @ParameterizedTest
  @CsvSource({"zh, docx", "en, docx", "zh, csv"})
  void theBreakdownSaysWhoDoesWhatByWhen(String language, String format) throws IOException {
    Path file = folder.resolve("breakdown");
    Run run = export(format, language, file);
    assertThat(run.err()).isEmpty();
    String text = format.equals("docx") ? DocumentText.of(file) : Files.readString(file);
    Golden.assertSame(
        Golden.file("word/breakdown." + language + "." + format + ".txt"), beginning(text, 90));
    assertThat(text.lines().filter(line -> line.contains("2024-12-31"))).hasSizeGreaterThan(300);
  }

  @Test
  void theBreakdownIsAWorkbookToo() throws IOException {
    Path file = folder.resolve("breakdown.xlsx");
    assertThat(export("xlsx", "zh", file).err()).isEmpty();
    byte[] one = Files.readAllBytes(file);
    Golden.assertSame(
        Golden.file("word/breakdown.zh.xlsx.txt"), beginning(BulletinWorkbookTest.dump(file), 60));
    assertThat(export("xlsx", "zh", file).code()).isZero();
    assertThat(file).hasBinaryContent(one);
  }

  private static Run export(String format, String language, Path file) {
    return Run.of(
        "rules",
        "export",
        "--rules",
        OFFICE,
        "--format",
        format,
        "--lang",
        language,
        "--output",
        file.toString());
  }

  /** An office's rules with its own template of the bulletin, edited so. */
  private Path office(String from, String to) throws IOException {
    Path office = folder.resolve("office");
    Files.createDirectories(office.resolve("templates"));
    Files.writeString(
        office.resolve("ruleset.yaml"), "extends: " + Shipped.RULES.toAbsolutePath() + "\n");
    Path template = office.resolve("templates/bulletin.docx");
    assertThat(Run.of("rules", "template", "bulletin", "--output", template.toString()).err())
        .isEmpty();
    edit(template, from, to);
    return office;
  }

  private static void edit(Path template, String from, String to) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(template)) {
      Path document = zip.getPath("word/document.xml");
      String xml = Files.readString(document);
      assertThat(xml).contains(from);
      Files.write(document, xml.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void anOfficesOwnTemplateIsUsedAndTravelsInItsBundle() throws IOException {
    Path office = office("一、总体情况", "一、办公室自己的标题");
    Path bundle = folder.resolve("rules.zip");
    assertThat(
            Run.of("rules", "bundle", "--rules", office.toString(), "--output", bundle.toString())
                .err())
        .isEmpty();
    for (Path rules : List.of(office, bundle)) {
      Path file = folder.resolve("b.docx");
      Run.of(
          "check",
          Q3,
          "--rules",
          rules.toString(),
          "--format",
          "docx",
          "--output",
          file.toString());
      assertThat(DocumentText.of(file)).contains("一、办公室自己的标题").doesNotContain("一、总体情况");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{{截止日}}; {{截至日}}; 没有可填的内容；发现“{{截至日}}”；最接近的是“截止日”",
        "[完成率]; [完成绿]; 没有可填的内容；发现“[完成绿]”；最接近的是“完成率”",
        "{{截止日}}; {{ 截止日 }}; 没有可填的内容；发现“{{ 截止日 }}”；最接近的是“截止日”",
        "{{截止日}}; {{截止日; 标签不完整",
        "{{/落后单位}}; ; 没有结束标签；发现“{{?落后单位}}”",
        "{{?落后单位}}; ; 没有对应的开始标签；发现“{{/落后单位}}”",
        "（{{报告}}; （{{事项}}; 没有可填的内容；发现“{{事项}}”",
        "（{{报告}}; （{{各部分}}; 这是一份清单",
      })
  void aTagThatCannotBeFilledInIsAMistakeWithItsName(String from, String to, String said)
      throws IOException {
    Path office = office(from, to == null ? "" : to);
    Path file = folder.resolve("b.docx");
    Run run =
        Run.of(
            "check",
            Q3,
            "--rules",
            office.toString(),
            "--format",
            "docx",
            "--output",
            file.toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("templates/bulletin.docx", said);
    assertThat(file).doesNotExist();
  }

  @Test
  void aTemplateUnderAnotherNameIsAMistake() throws IOException {
    Path office = office("一、总体情况", "一、");
    Files.move(office.resolve("templates/bulletin.docx"), office.resolve("templates/buletin.docx"));
    Run run = Run.of("check", Q3, "--rules", office.toString(), "--format", "docx");
    assertThat(run.err()).contains("templates/buletin.docx", "最接近的是“bulletin.docx”");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not a document"})
  void whatIsNoWordDocumentIsRefused(String content) throws IOException {
    Path file = folder.resolve("mine.docx");
    Files.writeString(file, content);
    Run run = Run.of("check", Q3, "--format", "docx", "--template", file.toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("mine.docx", "不是 Word 文档");
  }

  @Test
  void aTemplateSomebodyMayHaveEditedIsNotWrittenOver() throws IOException {
    Path file = folder.resolve("notice.docx");
    Files.writeString(file, "mine");
    assertThat(Run.of("rules", "template", "notice", "--output", file.toString()).code())
        .isEqualTo(3);
    assertThat(file).hasContent("mine");
    assertThat(Run.of("rules", "template", "notise").err()).contains("最接近的是“notice”");
  }

  private static String beginning(String text, int lines) {
    return String.join("\n", text.lines().limit(lines).toList()) + "\n";
  }

  private String lasting(String text) {
    return text.replaceAll("sha256:\\w+", "sha256:…").replace(folder + "/", "");
  }
}
