package org.ducha.cli;

import picocli.CommandLine.Option;

/** Whether a command answers people or programs. */
final class AnswerFormat {
  /** The formats there are. */
  enum Format {
    text,
    json
  }

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      descriptionKey = "help.format")
  private Format format = Format.text;

  boolean isJson() {
    return format == Format.json;
  }
}
