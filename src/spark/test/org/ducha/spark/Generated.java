package org.ducha.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Snapshots made of those of the fixtures: other figures, some missing, some broken. */
final class Generated {
  private static final Path FIXTURES = Path.of("fixtures/illustrative");
  private static final List<String> STRAY = List.of("约5%", "5", "1.5家", "-", "５．５％");

  private final Random random;
  private final List<ObjectNode> models = new ArrayList<>();

  Generated(long seed) throws IOException {
    this.random = new Random(seed);
    try (Stream<Path> files = Files.list(FIXTURES)) {
      for (Path file :
          files.filter(path -> path.toString().matches(".*2024-q\\d\\.yaml")).sorted().toList()) {
        ObjectNode model = (ObjectNode) new YAMLMapper().readTree(Files.readString(file));
        model.remove(List.of("baseline", "previous"));
        models.add(model);
      }
    }
  }

  /** One in a line. */
  byte[] line() {
    ObjectNode snapshot = models.get(random.nextInt(models.size())).deepCopy();
    ObjectNode figures = (ObjectNode) snapshot.get("figures");
    for (String indicator : List.copyOf(figures.propertyNames())) {
      JsonNode figure = figures.get(indicator);
      if (random.nextInt(20) == 0) {
        figures.remove(indicator);
      } else if (figure.isString()) {
        figures.put(indicator, varied(figure.stringValue()));
      } else {
        ((ObjectNode) figure).put("value", varied(figure.get("value").stringValue()));
      }
    }
    return random.nextInt(15) == 0
        ? broken(snapshot, figures)
        : snapshot.toString().getBytes(StandardCharsets.UTF_8);
  }

  private String varied(String quantity) {
    int at = random.nextInt(quantity.length());
    char digit = (char) ('1' + random.nextInt(9));
    return Character.isDigit(quantity.charAt(at)) && random.nextBoolean()
        ? quantity.substring(0, at) + digit + quantity.substring(at + 1)
        : quantity;
  }

  private byte[] broken(ObjectNode snapshot, ObjectNode figures) {
    switch (random.nextInt(5)) {
      case 0 -> figures.put("gdp-growth", STRAY.get(random.nextInt(STRAY.size())));
      case 1 -> figures.put("gdp-grwth", "5.1%");
      case 2 -> snapshot.put("region", "某市某区");
      case 3 -> snapshot.put("period", "2031-Q1");
      default -> {
        byte[] bytes = snapshot.toString().getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length / 2] = (byte) 0xff;
        return bytes;
      }
    }
    return snapshot.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Lines as they come from elsewhere: a mark at the beginning, blank lines, other line ends. */
  byte[] file(int lines) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
    for (int i = 0; i < lines; i++) {
      bytes.write(line());
      bytes.write((random.nextInt(4) == 0 ? "\r\n" : "\n").getBytes(StandardCharsets.UTF_8));
      if (random.nextInt(9) == 0) {
        bytes.write(" \t\r\n\n".getBytes(StandardCharsets.UTF_8));
      }
    }
    bytes.write(line());
    return bytes.toByteArray();
  }
}
