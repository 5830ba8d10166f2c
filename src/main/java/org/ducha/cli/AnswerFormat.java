package org.ducha.cli;

/** Whether a command answers people or programs. */
final class AnswerFormat {
  /** The formats there are. */
  enum Format {
    text,
    json
  }

  private final Argument<Format> format;

  AnswerFormat(Options options) {
    format = options.option("--format", Format.class, "text|json", "help.format", "text");
  }

  boolean isJson() {
    return format.get() == Format.json;
  }
}
