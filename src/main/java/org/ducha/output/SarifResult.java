package org.ducha.output;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.ducha.fact.Status;
import org.ducha.fact.Waiver;
import org.ducha.report.Judgement;
import org.ducha.report.Report;
import org.ducha.source.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One finding as a result of SARIF. */
final class SarifResult {
  private SarifResult() {}

  static void write(Told told, Report report, int rule, ObjectNode node) {
    Status status = told.finding().status();
    node.put("ruleId", told.ruleId())
        .put("ruleIndex", rule)
        .put("kind", kind(status))
        .put("level", level(status));
    node.putObject("message").put("text", told.title() + ": " + told.message());
    String file = report.snapshot().source().file();
    place(told.place().orElseGet(() -> Place.of(file)), node.putArray("locations").addObject());
    ObjectNode related = node.putArray("relatedLocations").addObject().put("id", 0);
    place(told.rulePlace(), related);
    related.putObject("message").put("text", told.judgement().rule().name());
    node.putObject("partialFingerprints")
        .put(
            "ducha/v1",
            report.snapshot().region()
                + "/"
                + report.snapshot().period().name()
                + "/"
                + told.ruleId()
                + "/"
                + told.finding().indicator());
    // Where one result has suppressions, every other has to say that it has none.
    ArrayNode suppressions = node.putArray("suppressions");
    told.judgement().waiver().ifPresent(waiver -> suppression(waiver, suppressions.addObject()));
    properties(told, node.putObject("properties"));
  }

  /** What has to be judged later is open; only what was judged and found wanting has a level. */
  private static String kind(Status status) {
    return switch (status) {
      case FAIL, WARN -> "fail";
      case PASS -> "pass";
      case PENDING -> "open";
    };
  }

  private static String level(Status status) {
    return switch (status) {
      case FAIL -> "error";
      case WARN -> "warning";
      case PASS, PENDING -> "none";
    };
  }

  private static void suppression(Waiver waiver, ObjectNode node) {
    node.put("kind", "external").put("status", "accepted").put("justification", waiver.reason());
    place(waiver.place(), node.putObject("location"));
    JsonReport.put(waiver, node.putObject("properties"));
  }

  private static void properties(Told told, ObjectNode node) {
    Judgement judgement = told.judgement();
    node.put("indicator", told.finding().indicator())
        .put("status", told.finding().status().word())
        .put("reason", told.finding().reason().word());
    put(node, "actual", told.matter().actual());
    put(node, "required", told.matter().required());
    put(node, "gap", told.matter().gap());
    put(node, "wouldPassAt", told.matter().wouldPassAt());
    if (judgement.followUp().isPresent()) {
      FollowUpJson.put(judgement.followUp(), node);
    }
    judgement.responsible().lead().ifPresent(lead -> node.put("lead", lead));
    if (!judgement.responsible().supporting().isEmpty()) {
      ArrayNode supporting = node.putArray("supporting");
      judgement.responsible().supporting().forEach(supporting::add);
    }
  }

  private static void put(ObjectNode node, String key, @Nullable String value) {
    if (value != null) {
      node.put(key, value);
    }
  }

  /** A place, as far as it is known. */
  static void place(Place place, ObjectNode location) {
    ObjectNode physical = location.putObject("physicalLocation");
    location(place.file(), physical.putObject("artifactLocation"));
    if (!place.cell().isEmpty()) {
      location.putArray("logicalLocations").addObject().put("fullyQualifiedName", place.cell());
    } else if (place.line() > 0) {
      ObjectNode region = physical.putObject("region").put("startLine", place.line());
      if (place.column() > 0) {
        region.put("startColumn", place.column());
      }
    }
  }

  /** A file relative to where the command ran; an absolute one only where it lies elsewhere. */
  static void location(String file, ObjectNode node) {
    Path path = Path.of(file).normalize();
    Path here = Path.of("").toAbsolutePath();
    if (path.isAbsolute() && path.startsWith(here)) {
      path = here.relativize(path);
    }
    if (path.isAbsolute()) {
      node.put("uri", path.toUri().toString());
    } else {
      node.put("uri", encoded(path.toString().replace('\\', '/'))).put("uriBaseId", "%SRCROOT%");
    }
  }

  private static String encoded(String path) {
    try {
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
