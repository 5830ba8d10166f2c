package org.ducha.cli;

import java.util.Locale;
import org.ducha.message.Language;
import picocli.CommandLine.ITypeConverter;

/** The language of what a command says. */
final class Speech {
  private final Argument<Language> language;

  Speech(Options options) {
    language =
        options.option(
            Options.named("--lang", Language.class, "zh|en", "help.lang")
                .defaultValue("zh")
                .converters(new Converter()));
  }

  Language language() {
    return language.get();
  }

  /** Reads {@code zh} and {@code en}. */
  private static final class Converter implements ITypeConverter<Language> {
    @Override
    public Language convert(String value) {
      return Language.valueOf(value.toUpperCase(Locale.ROOT));
    }
  }
}
