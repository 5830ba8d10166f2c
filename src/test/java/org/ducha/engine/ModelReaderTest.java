package org.ducha.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.base.base.ClassObjectType;
import org.drools.base.rule.EntryPointId;
import org.drools.core.impl.InternalRuleBase;
import org.ducha.Shipped;
import org.ducha.check.CheckRequest;
import org.ducha.check.Checker;
import org.ducha.report.Report;
import org.ducha.rule.Rulebook;
import org.ducha.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.Environment;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/** The model of printed rules means what the engine's own compiler makes of their text. */
class ModelReaderTest {
  private static final OffsetDateTime AT = OffsetDateTime.parse("2025-01-20T09:00:00+08:00");
  private static final Rulebook BOOK = Shipped.ruleset().book();

  static Stream<String> gradings() {
    return BOOK.gradings().stream();
  }

  private static List<Path> snapshots() throws IOException {
    try (Stream<Path> files = Files.walk(Shipped.FIXTURES, 2)) {
      return files
          .filter(file -> file.getFileName().toString().matches("qiantang-2024-.*\\.yaml"))
          .sorted()
          .toList();
    }
  }

  private static CompiledRules compiledByTheEngine(String printed) {
    KieBase base = compiled(printed);
    List<String> names =
        base.getKiePackages().stream()
            .flatMap(of -> of.getRules().stream())
            .map(Rule::getName)
            .toList();
    return new CompiledRules(
        names,
        AlphaNetwork.of(compiled(oneForEachType(base)), rule -> AlphaNetwork.ADMISSION),
        Wanted.by(base),
        environment -> noting(base, names, environment));
  }

  private static KieBase compiled(String text) {
    KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
    builder.add(
        ResourceFactory.newByteArrayResource(text.getBytes(StandardCharsets.UTF_8)),
        ResourceType.DRL);
    assertThat(builder.hasErrors()).as(builder.getErrors().toString()).isFalse();
    return builder.newKieBase();
  }

  /** Rules by which every fact takes part that any rule could ask for. */
  private static String oneForEachType(KieBase base) {
    return ((InternalRuleBase) base)
        .getRete().getObjectTypeNodes(EntryPointId.DEFAULT).keySet().stream()
            .map(type -> ((ClassObjectType) type).getClassName())
            .map(type -> "rule \"%1$s\" when %1$s() then end%n".formatted(type))
            .collect(Collectors.joining());
  }

  /** Everything happens in the engine's session: it tells what its own consequences insert. */
  private static KieSession noting(KieBase base, List<String> names, Environment environment) {
    KieSession session = base.newKieSession(null, environment);
    session.addEventListener(
        new DefaultRuleRuntimeEventListener() {
          @Override
          public void objectInserted(ObjectInsertedEvent event) {
            if (event.getRule() != null) {
              String rule = event.getRule().getName();
              RuleSession.of(environment).note(event.getObject(), rule);
              RuleSession.of(environment).noteFiring(names.indexOf(rule));
            }
          }
        });
    return session;
  }

  @ParameterizedTest
  @MethodSource("gradings")
  void itFindsWhatTheEnginesCompilerFinds(String grading) throws IOException {
    String printed = BOOK.judging(grading).orElseThrow();
    CompiledRules byUs = CompiledRules.of(printed);
    CompiledRules byTheEngine = compiledByTheEngine(printed);
    Checker ours = new Checker(BOOK, grading, () -> byUs, "test");
    Checker theirs = new Checker(BOOK, grading, () -> byTheEngine, "test");
    assertThat(snapshots()).hasSizeGreaterThan(5);
    for (Path snapshot : snapshots()) {
      CheckRequest request = CheckRequest.of(SourceText.read(snapshot));
      assertThat(told(ours.check(request, AT))).isEqualTo(told(theirs.check(request, AT)));
    }
  }

  /** All of a report, without what tells one object from another that is like it. */
  private static String told(Report report) {
    return report.toString().replaceAll("@[0-9a-f]+", "");
  }

  @Test
  void whatIsNotAsPrintedIsRefused() {
    assertThatThrownBy(() -> CompiledRules.of("package ducha;\nrule \"x\" when Standing( then end"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () ->
                CompiledRules.of(
                    "package ducha;\nrule \"x\" when then java.lang.Runtime.exit( 1 ); end"))
        .isInstanceOf(IllegalStateException.class);
  }
}
