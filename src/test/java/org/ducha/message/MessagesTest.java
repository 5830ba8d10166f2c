package org.ducha.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both languages say the same. */
class MessagesTest {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
  private static final Pattern KEY =
      Pattern.compile("(?:Phrase\\s*\\.of|\\.text)\\(\\s*\"([a-z]+\\.[a-z-]+)\"");

  private final ResourceBundle chinese = Messages.in(Language.ZH).bundle();
  private final ResourceBundle english = Messages.in(Language.EN).bundle();

  @Test
  void bothHaveTheSameKeys() {
    assertThat(new TreeSet<>(chinese.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
    assertThat(chinese.keySet()).hasSizeGreaterThan(200);
  }

  @Test
  void bothUseTheSameArguments() {
    for (String key : chinese.keySet()) {
      assertThat(places(chinese.getString(key))).as(key).isEqualTo(places(english.getString(key)));
    }
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Matcher matcher = PLACE.matcher(text);
    while (matcher.find()) {
      places.add(matcher.group(1));
    }
    return places;
  }

  @Test
  void everyKeyThatIsNamedIsThere() throws IOException {
    Set<String> missing = new TreeSet<>();
    int named = 0;
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher matcher = KEY.matcher(Files.readString(file));
        while (matcher.find()) {
          named++;
          if (!matcher.group(1).endsWith("-") && !chinese.containsKey(matcher.group(1))) {
            missing.add(matcher.group(1));
          }
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(named).isGreaterThan(100);
  }

  @Test
  void chineseIsChineseAndEnglishIsNot() {
    for (String key : english.keySet()) {
      String text = english.getString(key).replaceAll("\\{\\d}", "").replaceAll("压减… or 增长…", "");
      assertThat(text.codePoints().anyMatch(Character::isIdeographic)).as(key).isFalse();
    }
  }
}
