package org.ducha.output.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.io.IOUtils;
import org.ducha.cli.Run;
import org.ducha.cli.Runs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The page of a year in a real browser; what it looks like is left in {@code target/pages}. */
class PageIT {
  private static final Path PICTURES = Path.of("target/pages");

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @TempDir private static Path folder;

  private static ChromeDriver browser;

  @BeforeAll
  static void open() throws IOException {
    Optional<Path> chromium = program("chromium");
    Optional<Path> driver = program("chromedriver");
    assumeTrue(
        (chromium.isPresent() && driver.isPresent()) || System.getenv("CI") != null,
        "skipped: no chromium and chromedriver on the PATH (see .ci/run)");
    Path page = folder.resolve("year.html");
    Files.writeString(page, Run.of(Runs.quarters()).out());
    Files.createDirectories(PICTURES);
    ChromeOptions options =
        new ChromeOptions()
            .setBinary(chromium.orElseThrow().toString())
            .addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage");
    browser =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.orElseThrow().toFile())
                .usingAnyFreePort()
                .build(),
            options);
    browser.manage().timeouts().scriptTimeout(PATIENCE);
    browser.get(page.toUri().toString());
  }

  private static Optional<Path> program(String name) {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .map(place -> Path.of(place, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.quit();
    }
  }

  private static void look(String scheme, int width) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  @ParameterizedTest
  @CsvSource({"light, 1400", "light, 400", "dark, 1400", "dark, 400"})
  void fitsTheWindowAndEverybodyCanReadIt(String scheme, int width) throws IOException {
    look(scheme, width);
    Files.write(
        PICTURES.resolve(scheme + "-" + width + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    assertThat((Long) browser.executeScript("return document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(width);
    assertThat(violations()).isEmpty();
  }

  /** What an accessibility checker finds, all folded parts open. */
  private static List<?> violations() {
    browser.executeScript(
        "document.querySelectorAll('details').forEach(details => details.open = true)");
    browser.executeScript(axe());
    return (List<?>)
        browser.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            axe.run({resultTypes: ['violations']}).then(
                result => done(result.violations.map(one =>
                    one.id + ': ' + one.help + ' ' + one.nodes.slice(0, 3).map(node =>
                        node.html.slice(0, 200) + ' ' + node.failureSummary).join(' | '))),
                error => done([String(error)]));
            """);
  }

  private static String axe() {
    try {
      return IOUtils.toString(
          Objects.requireNonNull(PageIT.class.getResource("/axe.min.js")), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void filtersAndSaysHowLongThatTook() {
    browser.navigate().refresh();
    look("light", 1400);
    browser.executeCdpCommand("Emulation.setCPUThrottlingRate", Map.of("rate", 4));
    double slowest = 0;
    for (String[] choice :
        new String[][] {{"status", "fail"}, {"section", "二（一）"}, {"unit", "区经信科技局"}}) {
      slowest = Math.max(slowest, choose(choice[0], choice[1]));
    }
    browser.executeCdpCommand("Emulation.setCPUThrottlingRate", Map.of("rate", 1));
    System.out.printf("a filter answered within %.1f ms at a quarter of the speed%n", slowest);
    List<String> shown =
        browser.findElements(By.cssSelector(".rows tbody tr:not([hidden])")).stream()
            .map(row -> row.getDomAttribute("data-light") + row.getDomAttribute("data-section"))
            .toList();
    assertThat(shown).isNotEmpty().containsOnly("fail二（一）");
    assertThat(browser.findElement(By.tagName("output")).getText())
        .isEqualTo(String.valueOf(shown.size()));
    browser.findElement(By.cssSelector("button[type=reset]")).click();
    assertThat(
            browser.executeAsyncScript(
                """
                const done = arguments[0];
                requestAnimationFrame(() => setTimeout(() =>
                    done(document.querySelectorAll('.rows tbody tr:not([hidden])').length)));
                """))
        .isEqualTo(322L);
  }

  /** Milliseconds from the choice to the picture that shows it. */
  private static double choose(String name, String value) {
    Object took =
        browser.executeAsyncScript(
            """
            const [name, value, done] = arguments;
            const select = document.querySelector(`select[name=${name}]`);
            select.value = value;
            const began = performance.now();
            select.dispatchEvent(new Event('change', {bubbles: true}));
            document.body.getBoundingClientRect();
            requestAnimationFrame(() => {
              const channel = new MessageChannel();
              channel.port1.onmessage = () => done(performance.now() - began);
              channel.port2.postMessage(0);
            });
            """,
            name,
            value);
    return ((Number) took).doubleValue();
  }
}
