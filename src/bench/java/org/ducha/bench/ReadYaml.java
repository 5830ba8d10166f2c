package org.ducha.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** A JVM that reads YAML with the library that ducha reads it with, and does nothing else. */
final class ReadYaml {
  private ReadYaml() {}

  public static void main(String[] files) throws IOException {
    YAMLFactory yaml = YAMLFactory.builder().build();
    int characters = 0;
    for (String file : files) {
      try (JsonParser parser =
          yaml.createParser(ObjectReadContext.empty(), Files.readString(Path.of(file)))) {
        while (parser.nextToken() != null) {
          characters += parser.getString() == null ? 0 : parser.getString().length();
        }
      }
    }
    System.out.println(characters);
  }
}
