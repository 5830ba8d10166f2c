package org.ducha.output;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ducha.fact.Catalogue;
import org.ducha.fact.FigureStatus;
import org.ducha.fact.Heading;
import org.ducha.fact.Indicator;
import org.ducha.fact.Milestone;
import org.ducha.fact.Pace;
import org.ducha.fact.Promise;
import org.ducha.fact.Target;
import org.ducha.fact.Word;
import org.ducha.message.Messages;
import org.ducha.report.Sentences;
import org.ducha.snapshot.Keys;
import org.ducha.snapshot.Values;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of the parts of a snapshot whose keys are indicators, by id and by title. */
final class SchemaEntries {
  static final List<String> PARTS = List.of("figures", "milestones", "adjusted", "context");

  private final SchemaValues values;
  private final Messages messages;
  private final List<String> years;
  private final ObjectNode definitions = Json.object();

  /**
   * @param years those in which a period may lie
   */
  SchemaEntries(SchemaValues values, Messages messages, List<String> years) {
    this.values = values;
    this.messages = messages;
    this.years = years;
  }

  /** What the parts refer to. */
  ObjectNode definitions() {
    return definitions;
  }

  /** The part of that key, for snapshots that are read against one of the catalogues. */
  ObjectNode part(String key, List<Catalogue> catalogues) {
    return switch (key) {
      case "figures" -> part(catalogues, this::figures);
      case "milestones" -> part(catalogues, this::milestones);
      case "adjusted" -> part(catalogues, this::changes);
      case "context" -> context(catalogues);
      default -> throw new IllegalArgumentException(key);
    };
  }

  private interface Names {
    void put(Catalogue catalogue, ObjectNode properties);
  }

  private static ObjectNode part(List<Catalogue> catalogues, Names names) {
    ObjectNode part = SchemaValues.typed(Json.object(), "object", "null");
    ObjectNode properties = part.putObject("properties");
    catalogues.forEach(catalogue -> names.put(catalogue, properties));
    return part.put("additionalProperties", false);
  }

  private void figures(Catalogue catalogue, ObjectNode properties) {
    for (Indicator indicator : catalogue.indicators()) {
      ObjectNode schema =
          refer(
              "figure-" + catalogue.year() + "-" + indicator.id(),
              () -> described(indicator.heading(), about(catalogue, indicator), figure(indicator)));
      put(properties, indicator.heading(), schema);
    }
  }

  private void milestones(Catalogue catalogue, ObjectNode properties) {
    for (Milestone milestone : catalogue.milestones()) {
      ObjectNode schema =
          refer(
              "milestone-" + catalogue.year() + "-" + milestone.indicator(),
              () -> described(milestone.heading(), required(milestone), progress()));
      put(properties, milestone.heading(), schema);
    }
  }

  private void changes(Catalogue catalogue, ObjectNode properties) {
    for (Promise promise : catalogue.promises()) {
      if (promise instanceof Target target && target.pace() == Pace.ZERO) {
        continue;
      }
      put(properties, promise.heading(), change(promise).put("title", promise.heading().title()));
    }
  }

  /** What is known in every catalogue is hidden under context. */
  private static ObjectNode context(List<Catalogue> catalogues) {
    Set<String> known = new LinkedHashSet<>(catalogues.get(0).names());
    catalogues.forEach(catalogue -> known.retainAll(catalogue.names()));
    ObjectNode part = SchemaValues.typed(Json.object(), "object", "null");
    known.forEach(part.putObject("propertyNames").putObject("not").putArray("enum")::add);
    part.set("additionalProperties", SchemaValues.text());
    return part;
  }

  /** Under both names; what an earlier catalogue says of them stays. */
  private static void put(ObjectNode properties, Heading heading, ObjectNode schema) {
    properties.putIfAbsent(heading.indicator(), schema);
    properties.putIfAbsent(heading.title(), schema);
  }

  private static ObjectNode described(Heading heading, String about, ObjectNode schema) {
    return Json.object()
        .put("title", heading.title())
        .put("description", heading.titleEn() + " · " + heading.indicator() + about)
        .setAll(schema);
  }

  private String about(Catalogue catalogue, Indicator indicator) {
    String unit = " · " + messages.text("schema.unit", indicator.unit());
    String annual = indicator.annual() ? " · " + messages.text("schema.annual") : "";
    return unit + catalogue.promise(indicator.id()).map(this::required).orElse("") + annual;
  }

  private String required(Promise promise) {
    return " · "
        + String.join(
            " · ",
            promise.heading().section(),
            RuleList.required(promise, messages),
            messages.text(Sentences.word(promise.strength())),
            RuleList.pace(promise, messages));
  }

  private ObjectNode figure(Indicator indicator) {
    return refer(
        "figure-in-" + nameOf(indicator),
        () -> {
          ObjectNode schema = quantity(indicator, "string", "null", "object");
          return fields(schema, Keys.FIGURE, key -> figureField(key, indicator));
        });
  }

  private ObjectNode figureField(String key, Indicator indicator) {
    return switch (key) {
      case "value" -> quantity(indicator, "string", "null");
      case "year" -> SchemaValues.wordOrBlank(years);
      case "as-of" -> values.dayOrBlank();
      case "status" -> SchemaValues.wordOrBlank(Word.all(FigureStatus.class));
      case "source", "verified", "note" -> SchemaValues.text();
      default -> throw new IllegalArgumentException(key);
    };
  }

  private ObjectNode progress() {
    return refer(
        "progress",
        () -> {
          ObjectNode schema = values.stage(Values.stages().keySet());
          SchemaValues.typed(schema, "string", "null", "object");
          fields(schema, Keys.STAGE, this::stageField);
          claims(schema.putObject("if"));
          ObjectNode then = schema.putObject("then");
          then.putArray("required").add("stage");
          then.putObject("properties").set("stage", SchemaValues.someText());
          return schema;
        });
  }

  /** A day or evidence is of no use without a stage. */
  private static void claims(ObjectNode schema) {
    schema.put("type", "object");
    ArrayNode claims = schema.putArray("anyOf");
    for (String key : Keys.CLAIMS) {
      ObjectNode claim = claims.addObject();
      claim.putArray("required").add(key);
      claim.putObject("properties").set(key, SchemaValues.someText());
    }
  }

  private ObjectNode stageField(String key) {
    return switch (key) {
      case "stage" -> SchemaValues.wordOrBlank(Values.stages().keySet());
      case "on" -> values.dayOrBlank();
      case "evidence", "source", "note" -> SchemaValues.text();
      default -> throw new IllegalArgumentException(key);
    };
  }

  private ObjectNode change(Promise promise) {
    return promise instanceof Target target
        ? change("change-in-" + nameOf(target.about()), quantity(target.about(), "string", "null"))
        : change("change-of-day", values.dayOrBlank());
  }

  private ObjectNode change(String name, ObjectNode to) {
    return refer(
        name,
        () -> {
          ObjectNode schema = Json.object().put("type", "object");
          Keys.MANDATORY_IN_CHANGE.forEach(schema.putArray("required")::add);
          return fields(schema, Keys.CHANGE, key -> changeField(key, to));
        });
  }

  private ObjectNode changeField(String key, ObjectNode to) {
    return switch (key) {
      case "to" -> to;
      case "date" -> values.day();
      case "reason", "document", "approver" -> SchemaValues.someText();
      default -> throw new IllegalArgumentException(key);
    };
  }

  private ObjectNode fields(
      ObjectNode schema, List<String> keys, Function<String, ObjectNode> schemas) {
    ObjectNode properties = schema.putObject("properties");
    for (String key : keys) {
      ObjectNode field = schemas.apply(key);
      properties.set(key, field.put("description", messages.text("schema." + key)));
    }
    return schema.put("additionalProperties", false);
  }

  private ObjectNode quantity(Indicator indicator, String... types) {
    ObjectNode reference =
        refer(
            "quantity-in-" + nameOf(indicator),
            () -> values.quantity(indicator.unit(), indicator.cut()));
    return SchemaValues.typed(reference, types);
  }

  /** A name for the dimension of an indicator that may stand in a reference. */
  private static String nameOf(Indicator indicator) {
    return indicator
            .unit()
            .dimension()
            .name()
            .codePoints()
            .mapToObj("u%04x"::formatted)
            .collect(Collectors.joining("-"))
        + (indicator.cut() ? "-cut" : "");
  }

  private ObjectNode refer(String name, Supplier<ObjectNode> schema) {
    if (!definitions.has(name)) {
      definitions.putNull(name);
      definitions.set(name, schema.get());
    }
    return Json.object().put("$ref", "#/$defs/" + name);
  }
}
