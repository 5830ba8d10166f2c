package org.ducha.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.ducha.message.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is not answered, in words. */
class TroubleTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  void everyTroubleHasATitleOfItsOwn(Language language) {
    Set<String> titles = new HashSet<>();
    for (Trouble trouble : Trouble.values()) {
      assertThat(titles.add(trouble.title().in(language))).as(trouble.type()).isTrue();
      assertThat(trouble.type()).matches("urn:ducha:problem:[a-z-]+");
    }
  }
}
