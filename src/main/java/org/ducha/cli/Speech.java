package org.ducha.cli;

import java.util.Locale;
import org.ducha.message.Language;
import picocli.CommandLine.Option;

/** The language of what a command says. */
final class Speech {
  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      defaultValue = "zh",
      descriptionKey = "help.lang",
      converter = Converter.class)
  private Language language = Language.ZH;

  Language language() {
    return language;
  }

  /** Reads {@code zh} and {@code en}. */
  static final class Converter implements picocli.CommandLine.ITypeConverter<Language> {
    @Override
    public Language convert(String value) {
      return Language.valueOf(value.toUpperCase(Locale.ROOT));
    }
  }
}
