package org.ducha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ducha.Golden;
import org.ducha.Shipped;
import org.ducha.SmallRules;
import org.ducha.bundle.Keys;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ducha rules bundle}, and what takes a bundle in place of a folder. */
class RulesBundleCommandTest {
  @TempDir private static Path folder;
  private static Path rules;
  private static Path bundle;
  private static Path signed;
  private static Path snapshot;
  private static Keys keys;
  private static Path office;
  private static Path stranger;

  @BeforeAll
  static void makeBundles() throws Exception {
    rules = SmallRules.write(folder.resolve("rules"));
    bundle = folder.resolve("rules.zip");
    signed = folder.resolve("signed.zip");
    snapshot =
        SmallRules.write(
            folder.resolve("snapshot.yaml"),
            "region: 某地\nperiod: 2024-Q1\nfigures:\n  the-target: 4.8%\n");
    keys = new Keys(folder);
    keys.make("office");
    keys.make("stranger");
    office = keys.export("office");
    stranger = keys.export("stranger");
    assertThat(bundle("--output", bundle.toString()).code()).isZero();
    assertThat(sign("--output", signed.toString(), "--alias", "office").code()).isZero();
  }

  private static Run run(Map<String, String> environment, String... arguments) {
    return Run.with(environment, Ansi.OFF, arguments);
  }

  private static Run bundle(String... more) {
    return bundle(Map.of(), more);
  }

  private static Run bundle(Map<String, String> environment, String... more) {
    List<String> arguments = new ArrayList<>(List.of("rules", "bundle", "--lang", "en"));
    if (!List.of(more).contains("--rules")) {
      arguments.addAll(List.of("--rules", rules.toString()));
    }
    arguments.addAll(List.of(more));
    return run(environment, arguments.toArray(String[]::new));
  }

  private static Run sign(String... more) {
    List<String> arguments = new ArrayList<>(List.of("--sign", keys.store().toString()));
    arguments.addAll(List.of(more));
    return bundle(
        Map.of("DUCHA_KEYSTORE_PASSWORD", Keys.PASSWORD), arguments.toArray(String[]::new));
  }

  @Test
  void sameContentGivesSameBytes() throws Exception {
    Path copy = SmallRules.write(folder.resolve("copy"));
    try (Stream<Path> files = Files.walk(copy)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
      }
    }
    Path other = folder.resolve("other.zip");
    assertThat(bundle("--rules", copy.toString(), "--output", other.toString()).code()).isZero();
    assertThat(other).hasSameBinaryContentAs(bundle);
    assertThat(bundle("--rules", bundle.toString(), "--output", other.toString()).code()).isZero();
    assertThat(other).hasSameBinaryContentAs(bundle);
    assertThat(bundle("--output", other.toString(), "--date", "2025-01-21").code()).isZero();
    assertThat(Files.readAllBytes(other)).isNotEqualTo(Files.readAllBytes(bundle));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check SNAPSHOT",
        "check SNAPSHOT --explain the-target",
        "rules list",
        "rules list --format json",
        "rules show the-target",
        "rules lint",
        "rules test"
      })
  void aBundleServesInPlaceOfAFolder(String command) {
    String[] arguments = command.replace("SNAPSHOT", snapshot.toString()).split(" ", -1);
    Run expected = run(Map.of("DUCHA_RULES", rules.toString()), arguments);
    Run run = run(Map.of("DUCHA_RULES", bundle.toString()), arguments);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(expected.code());
    assertThat(run.out().replace("rules.zip", "rules")).isEqualTo(expected.out());
  }

  @Test
  void aReportNamesItsEdition() {
    Path edition = folder.resolve("edition.zip");
    bundle("--output", edition.toString(), "--version", "v1", "--author", "区'督查室");
    Run text = run(Map.of(), "check", snapshot.toString(), "--rules", edition.toString());
    assertThat(text.out()).contains("规则 v1  sha256:");
    JsonNode node = rulesOf(edition);
    assertThat(node.get("version").asString()).isEqualTo("v1");
    assertThat(node.get("author").asString()).isEqualTo("区'督查室");
    assertThat(node.get("date").asString()).isEqualTo("2025-01-20");
    assertThat(node.get("signer").isNull()).isTrue();
    assertThat(node.get("digest")).isEqualTo(rulesOf(rules).get("digest"));
    assertThat(rulesOf(rules).get("version").isNull()).isTrue();
    assertThat(rulesOf(signed, "--trust", office.toString()).get("signer").asString())
        .isEqualTo("CN=office");
  }

  private static JsonNode rulesOf(Path path, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("check", snapshot.toString(), "--format", "json", "--rules", path.toString()));
    arguments.addAll(Arrays.asList(more));
    Run run = run(Map.of(), arguments.toArray(String[]::new));
    assertThat(run.code()).isEqualTo(1);
    return JsonMapper.shared().readTree(run.out()).get(0).get("rules");
  }

  @Test
  void bundlesAreCompared() {
    Path own = SmallRules.writeOver("../rules.zip", folder.resolve("own"));
    Run same = run(Map.of(), "rules", "diff", bundle.toString(), rules.toString());
    assertThat(same.out()).contains("两套规则要求相同");
    Run other = run(Map.of(), "rules", "diff", bundle.toString(), own.toString());
    assertThat(other.out()).contains("收紧");
  }

  @Test
  void aBundleNeedsNothingBesideIt() throws Exception {
    Path base = SmallRules.write(folder.resolve("office/base"));
    Path own = SmallRules.writeOver("../base", folder.resolve("office/own"));
    Path alone = folder.resolve("alone.zip");
    Run run = bundle("--rules", own.toString(), "--output", alone.toString(), "--format", "json");
    assertThat(run.code()).isZero();
    String digest = JsonMapper.shared().readTree(run.out()).get("digest").asString();
    assertThat(run(Map.of(), "rules", "info", "--rules", own.toString()).out()).contains(digest);
    Files.move(base, folder.resolve("office/away"));
    Run info = run(Map.of(), "rules", "info", "--rules", alone.toString());
    assertThat(info.out()).contains(digest, "alone.zip/extends");
    assertThat(run(Map.of(), "rules", "list", "--rules", alone.toString()).out())
        .contains("不低于6%", "收紧");
  }

  @Test
  void mistakesNameTheirPlaceInTheBundle() throws Exception {
    Path broken = SmallRules.write(folder.resolve("broken"));
    Path rule = broken.resolve("2024/targets.drl");
    SmallRules.write(rule, Files.readString(rule).replace("atLeast", "atLest"));
    Run run = bundle("--rules", broken.toString(), "--output", folder + "/broken.zip");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("broken/2024/targets.drl:8:").hasLineCount(1);
    assertThat(folder.resolve("broken.zip")).doesNotExist();
    var layer = org.ducha.rule.Layer.read(broken, org.ducha.bundle.Trust.anything(), Shipped.CLOCK);
    Path file = folder.resolve("broken.zip");
    layer
        .bundle(null, null, java.time.LocalDate.of(2025, 1, 20))
        .write(file, java.util.Optional.empty(), Shipped.CLOCK);
    Run lint = run(Map.of(), "rules", "lint", "--rules", file.toString());
    assertThat(lint.code()).isEqualTo(2);
    assertThat(lint.out()).contains("broken.zip/2024/targets.drl:8:");
  }

  @Test
  void theEditionIsShown() {
    Path edition = folder.resolve("qiantang.zip");
    Run made =
        run(
            Map.of(),
            "rules",
            "bundle",
            "--rules",
            Shipped.RULES.toString(),
            "--output",
            edition.toString(),
            "--version",
            "2024.3",
            "--author",
            "区督查室");
    Run shown = run(Map.of(), "rules", "info", "--rules", edition.toString());
    assertThat(made).isEqualTo(shown);
    golden("zh.txt", shown);
    golden("en.txt", run(Map.of(), "rules", "info", "--rules", edition.toString(), "--lang", "en"));
    golden(
        "json", run(Map.of(), "rules", "info", "--rules", edition.toString(), "--format", "json"));
  }

  private static void golden(String suffix, Run run) {
    assertThat(run.code()).isZero();
    Golden.assertSame(
        Golden.file("rules/info." + suffix),
        run.out().replace(folder + "/", "").replaceAll("sha256:[0-9a-f]+", "sha256:…"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check SNAPSHOT",
        "check SNAPSHOT --format json",
        "rules list",
        "rules show the-target",
        "rules lint",
        "rules test",
        "rules info",
        "rules diff RULES RULES",
      })
  void everyCommandAsksForTheSignature(String command) {
    Map<String, String> trust = Map.of("DUCHA_TRUST", office.toString());
    assertThat(with(signed, trust, command).code()).isNotEqualTo(3);
    for (Path unsigned : List.of(bundle, rules)) {
      Run run = with(unsigned, trust, command);
      assertThat(run.code()).isEqualTo(3);
      assertThat(run.out() + run.err()).contains("没有签名");
    }
    Run foreign = with(signed, Map.of("DUCHA_TRUST", stranger.toString()), command);
    assertThat(foreign.code()).isEqualTo(3);
    assertThat(foreign.out() + foreign.err()).contains("不在可信之列");
  }

  private static Run with(Path path, Map<String, String> trust, String command) {
    Map<String, String> environment = new HashMap<>(trust);
    environment.put("DUCHA_RULES", path.toString());
    return run(
        environment,
        command
            .replace("SNAPSHOT", snapshot.toString())
            .replace("RULES", path.toString())
            .split(" ", -1));
  }

  @Test
  void whoIsTrustedIsSaidByOptionOrVariable() throws Exception {
    Path certificates = Files.createDirectory(folder.resolve("certificates"));
    Files.copy(office, certificates.resolve("office.pem"));
    SmallRules.write(certificates.resolve("readme.txt"), "no certificate");
    Path several =
        SmallRules.write(
            folder.resolve("several.pem"), Files.readString(stranger) + Files.readString(office));
    for (Path trusted : List.of(certificates, several, office)) {
      assertThat(info(Map.of("DUCHA_TRUST", trusted.toString())).out()).contains("CN=office");
      assertThat(info(Map.of(), "--trust", trusted.toString()).out()).contains("CN=office");
    }
    assertThat(info(Map.of(), "--trust", stranger.toString(), "--trust", office.toString()).code())
        .isZero();
    assertThat(
            info(Map.of("DUCHA_TRUST", office.toString()), "--trust", stranger.toString()).code())
        .isEqualTo(3);
  }

  private static Run info(Map<String, String> environment, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("rules", "info", "--rules", signed.toString()));
    arguments.addAll(List.of(more));
    return run(environment, arguments.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''            | DUCHA_TRUST: 没有可读的证书",
        "nowhere.pem   | nowhere.pem: 文件不存在",
        "rules         | rules: 没有可读的证书",
        "snapshot.yaml | snapshot.yaml: 没有可读的证书",
        "keys.p12      | keys.p12: 没有可读的证书",
      })
  void aTrustThatNamesNobodyIsAnError(String named, String message) {
    String path = named.isEmpty() ? " " : folder.resolve(named).toString();
    Run run = info(Map.of("DUCHA_TRUST", path));
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains(message).hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                                              | secret | --output is missing",
        "--output X --date 2025-13-01                  | secret | 2025-13-01",
        "--output X --alias office                     | secret | --sign: the key store is missing",
        "--output X --sign nowhere.p12                 | secret | nowhere.p12: no such file",
        "--output X --sign KEYS                        | secret | --alias which key signs; expected one of office · stranger",
        "--output X --sign KEYS --alias offce          | secret | nearest is \"office\"",
        "--output X --sign KEYS --alias office         | wrong  | cannot be opened, check the password",
        "--output X --sign KEYS --alias office         | ''     | DUCHA_KEYSTORE_PASSWORD: the password",
        "--output X --sign office.pem --alias office   | secret | cannot be opened",
        "--output X/y/z.zip                            | secret | cannot be written",
      })
  void whatCannotBeSignedOrWrittenIsSaid(String arguments, String password, String message) {
    String[] more =
        (arguments == null ? "" : arguments)
            .strip()
            .replace("X", folder + "/none.zip")
            .replace("KEYS", keys.store().toString())
            .replace("office.pem", office.toString())
            .split(" +", -1);
    Run run =
        bundle(
            Map.of("DUCHA_KEYSTORE_PASSWORD", password),
            Stream.of(more).filter(word -> !word.isEmpty()).toArray(String[]::new));
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains(message).hasLineCount(1);
    assertThat(folder.resolve("none.zip")).doesNotExist();
  }

  @Test
  void aKeyThatNobodyWouldAcceptDoesNotSign() throws Exception {
    Keys old = new Keys(Files.createDirectory(folder.resolve("old")));
    old.make("old", "-startdate", "2024/01/01 00:00:00");
    Path password = SmallRules.write(folder.resolve("password.txt"), Keys.PASSWORD + "\n");
    Run run =
        bundle(
            "--output",
            folder + "/none.zip",
            "--sign",
            old.store().toString(),
            "--password-file",
            password.toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("expired on 2024-03-31").hasLineCount(1);
    assertThat(folder.resolve("none.zip")).doesNotExist();
  }

  @Test
  void thePasswordMayStandInAFile() {
    Path password = SmallRules.write(folder.resolve("secret.txt"), Keys.PASSWORD + "\n");
    Run run =
        bundle(
            "--output",
            folder + "/file.zip",
            "--sign",
            keys.store().toString(),
            "--alias",
            "office",
            "--password-file",
            password.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("CN=office");
  }
}
