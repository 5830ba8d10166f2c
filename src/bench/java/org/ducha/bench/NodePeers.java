package org.ducha.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ducha.bench.PeersTable.Row;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The peers that are Node packages: measured within Node, after they judged as the floor does. */
final class NodePeers {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Path SCRIPTS = Path.of("src/bench/node");
  private static final Path FOLDER = Path.of("target/bench/node");

  private NodePeers() {}

  static List<Row> rows() throws IOException, InterruptedException {
    Files.createDirectories(FOLDER);
    for (String script : List.of("package.json", "peers.mjs")) {
      Files.copy(
          SCRIPTS.resolve(script), FOLDER.resolve(script), StandardCopyOption.REPLACE_EXISTING);
    }
    Files.writeString(
        FOLDER.resolve("workload.json"),
        JSON.writeValueAsString(
            work(Workload.of(CheckBenchmark.TARGETS, CheckBenchmark.SNAPSHOTS))));
    try {
      run("npm", "install", "--no-audit", "--no-fund", "--silent");
      run("node", "peers.mjs");
    } catch (IOException e) {
      System.err.println("The peers that are Node packages are left out: " + e.getMessage());
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    for (JsonNode row : JSON.readTree(Files.readString(FOLDER.resolve("results.json")))) {
      rows.add(
          new Row(
              row.get("title").asString(),
              row.get("micros").valueStream().map(JsonNode::asDouble).toList(),
              Double.NaN));
    }
    return rows;
  }

  private static Map<String, Object> work(Workload work) {
    Peer floor = new HandWritten(work);
    List<Object> goals = new ArrayList<>();
    for (Goal goal : work.goals()) {
      Map<String, Object> of = new LinkedHashMap<>();
      of.put("id", goal.id());
      of.put("bands", goal.bands());
      of.put("strength", goal.strength());
      of.put("cell", DecisionTables.cell(goal));
      of.put("tolerated", DecisionTables.toleratedCell(goal));
      goals.add(of);
    }
    List<Object> expected = new ArrayList<>();
    for (int i = 0; i < work.snapshots().size(); i++) {
      expected.add(floor.statuses(floor.check(i)));
    }
    return new HashMap<>(
        Map.of("goals", goals, "snapshots", work.snapshots(), "expected", expected));
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).directory(FOLDER.toFile()).inheritIO().start();
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " failed");
    }
  }
}
