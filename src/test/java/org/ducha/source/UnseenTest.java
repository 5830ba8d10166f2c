package org.ducha.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class UnseenTest {
  private static final String CONTROLS =
      "\\p{Cc}\\p{Zl}\\p{Zp}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069&&[^\\t\\r\\n]";
  private static final Pattern CONTROL = Pattern.compile("[" + CONTROLS + "]");
  private static final Pattern ANY = Pattern.compile("[\\p{Cf}\\t\\r\\n[" + CONTROLS + "]]");

  /** As Unicode's classes have it, of every character there is. */
  @Test
  void itIsControlsAndWhatHasNoWidth() {
    for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
      String text = Character.toString(character);
      boolean control = CONTROL.matcher(text).matches();
      assertThat(Unseen.control(text).isPresent()).as("U+%04X", character).isEqualTo(control);
      assertThat(Unseen.any(text).isPresent())
          .as("U+%04X", character)
          .isEqualTo(ANY.matcher(text).matches());
      assertThat(Unseen.marked(text)).as("U+%04X", character).isEqualTo(control ? "\uFFFD" : text);
    }
  }

  @Test
  void thePlaceIsThatOfTheFirst() {
    assertThat(Unseen.control("达\uD83D\uDE00标\u202E\u202D")).hasValue(4);
    assertThat(Unseen.any("达标\u200B")).hasValue(2);
    assertThat(Unseen.any("达标")).isEmpty();
  }
}
