package org.ducha;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The walls between the packages. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.ducha");

  @Test
  void dataFlowsOneWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("message")
        .definedBy("org.ducha.message")
        .layer("source")
        .definedBy("org.ducha.source")
        .layer("quantity")
        .definedBy("org.ducha.quantity")
        .layer("document")
        .definedBy("org.ducha.document")
        .layer("bundle")
        .definedBy("org.ducha.bundle")
        .layer("fact")
        .definedBy("org.ducha.fact")
        .layer("rule")
        .definedBy("org.ducha.rule")
        .layer("engine")
        .definedBy("org.ducha.engine")
        .layer("cache")
        .definedBy("org.ducha.cache")
        .layer("snapshot")
        .definedBy("org.ducha.snapshot")
        .layer("report")
        .definedBy("org.ducha.report")
        .layer("check")
        .definedBy("org.ducha.check")
        .layer("feed")
        .definedBy("org.ducha.feed")
        .layer("series")
        .definedBy("org.ducha.series")
        .layer("gate")
        .definedBy("org.ducha.gate")
        .layer("cases")
        .definedBy("org.ducha.cases")
        .layer("sheet")
        .definedBy("org.ducha.sheet")
        .layer("skeleton")
        .definedBy("org.ducha.skeleton")
        .layer("log")
        .definedBy("org.ducha.log")
        .layer("replay")
        .definedBy("org.ducha.replay")
        .layer("recorder")
        .definedBy("org.ducha.recorder")
        .layer("output")
        .definedBy("org.ducha.output..")
        .layer("api")
        .definedBy("org.ducha")
        .layer("follow")
        .definedBy("org.ducha.follow")
        .layer("server")
        .definedBy("org.ducha.server")
        .layer("cli")
        .definedBy("org.ducha.cli")
        .layer("flowable")
        .definedBy("org.ducha.flowable")
        .whereLayer("message")
        .mayNotAccessAnyLayer()
        .whereLayer("quantity")
        .mayNotAccessAnyLayer()
        .whereLayer("source")
        .mayOnlyAccessLayers("message")
        .whereLayer("document")
        .mayOnlyAccessLayers("message", "source", "quantity")
        .whereLayer("bundle")
        .mayOnlyAccessLayers("message", "source", "document")
        .whereLayer("fact")
        .mayOnlyAccessLayers("source", "quantity")
        .whereLayer("snapshot")
        .mayOnlyAccessLayers("message", "source", "quantity", "document", "fact")
        .whereLayer("rule")
        .mayOnlyAccessLayers("message", "source", "quantity", "document", "bundle", "fact")
        .whereLayer("engine")
        .mayOnlyAccessLayers("message", "source", "rule")
        .whereLayer("cache")
        .mayOnlyAccessLayers("source", "quantity", "fact", "rule")
        .whereLayer("cache")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("report")
        .mayOnlyAccessLayers("message", "source", "quantity", "bundle", "fact", "rule", "snapshot")
        .whereLayer("check")
        .mayOnlyAccessLayers(
            "message",
            "source",
            "quantity",
            "bundle",
            "fact",
            "rule",
            "engine",
            "snapshot",
            "report")
        .whereLayer("gate")
        .mayOnlyAccessLayers(
            "message",
            "source",
            "quantity",
            "document",
            "fact",
            "rule",
            "engine",
            "snapshot",
            "report",
            "check")
        .whereLayer("feed")
        .mayOnlyAccessLayers("message", "source")
        .whereLayer("series")
        .mayOnlyAccessLayers(
            "message",
            "source",
            "document",
            "fact",
            "rule",
            "engine",
            "snapshot",
            "report",
            "check",
            "quantity")
        .whereLayer("sheet")
        .mayOnlyAccessLayers(
            "message", "source", "quantity", "document", "fact", "rule", "snapshot", "report")
        .whereLayer("skeleton")
        .mayOnlyAccessLayers("message", "source", "rule", "engine", "snapshot")
        .whereLayer("log")
        .mayOnlyAccessLayers("message", "source", "bundle", "rule")
        .whereLayer("replay")
        .mayOnlyAccessLayers("message", "source", "rule", "snapshot", "check", "log", "api")
        .whereLayer("recorder")
        .mayOnlyAccessLayers(
            "message", "source", "fact", "report", "check", "gate", "rule", "log", "output", "api")
        .whereLayer("server")
        .mayOnlyAccessLayers(
            "message",
            "source",
            "document",
            "fact",
            "rule",
            "check",
            "gate",
            "report",
            "recorder",
            "output",
            "follow",
            "api")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("flowable")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("flowable")
        .mayOnlyAccessLayers(
            "message", "source", "document", "check", "gate", "output", "follow", "api")
        .because("snapshot → facts → session → report → output is read from left to right")
        .check(CLASSES);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices()
        .matching("org.ducha.(*)..")
        .should()
        .beFreeOfCycles()
        .because("each package has one job that can be read by itself")
        .check(CLASSES);
  }

  @Test
  void onePackageKnowsTheEngine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.ducha.engine")
        .should()
        .dependOnClassesThat(
            are(resideInAnyPackage("org.kie..", "org.drools..", "org.mvel2..", "org.antlr..")))
        .because("another engine, or its next version, must not be felt elsewhere")
        .check(CLASSES);
  }

  @Test
  void onePackageKnowsTheWebServer() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.ducha.server")
        .should()
        .dependOnClassesThat(
            are(
                resideInAnyPackage(
                    "io.javalin..", "org.eclipse.jetty..", "jakarta..", "io.prometheus..")))
        .because("who embeds the library, or checks a file, does without it")
        .check(CLASSES);
  }

  @Test
  void onePackageKnowsDatabases() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.ducha.log")
        .should()
        .dependOnClassesThat(
            are(
                resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "org.jdbi..",
                    "org.flywaydb..",
                    "com.zaxxer..",
                    "org.sqlite..",
                    "org.postgresql..")))
        .because("who keeps no log need not take a database")
        .check(CLASSES);
  }

  @Test
  void onePackageKnowsFlowable() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.ducha.flowable")
        .should()
        .dependOnClassesThat(are(resideInAnyPackage("org.flowable..", "org.springframework..")))
        .because("who does not use Flowable does not have it")
        .check(CLASSES);
  }

  @Test
  void onePackageKnowsWorkbooks() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.ducha.sheet")
        .should()
        .dependOnClassesThat(
            are(
                resideInAnyPackage(
                    "org.apache.poi.ss..",
                    "org.apache.poi.xssf..",
                    "org.apache.poi.hssf..",
                    "org.apache.xmlbeans..")))
        .because("what a cell says is decided in one place")
        .check(CLASSES);
  }

  @Test
  void onePackageKnowsDocuments() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.ducha.output.word")
        .should()
        .dependOnClassesThat(are(resideInAnyPackage("com.deepoove..", "org.apache.poi.xwpf..")))
        .because("another template library must not be felt elsewhere")
        .check(CLASSES);
  }

  @Test
  void twoPackagesKnowOfficeFiles() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.ducha.sheet", "org.ducha.output.word")
        .should()
        .dependOnClassesThat(are(resideInAnyPackage("org.apache.poi..")))
        .because("everything else is told texts, not files of an office program")
        .check(CLASSES);
  }

  @Test
  void verdictsKnowNoFloatingPoint() {
    noClasses()
        .that(
            are(
                resideInAnyPackage(
                    "org.ducha.quantity",
                    "org.ducha.fact",
                    "org.ducha.check",
                    "org.ducha.gate",
                    "org.ducha.rule")))
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Double.class, Float.class)
        .because("a verdict is exact")
        .check(CLASSES);
  }

  @Test
  void factsNeitherReadNorWrite() {
    noClasses()
        .that(are(resideInAnyPackage("org.ducha.fact", "org.ducha.quantity", "org.ducha.report")))
        .should()
        .dependOnClassesThat(are(resideInAnyPackage("java.io..", "java.nio..", "picocli..")))
        .because("files are read by adapters")
        .check(CLASSES);
  }

  @Test
  void commandsAreToldWithoutAnnotations() {
    noClasses()
        .that()
        .resideInAPackage("org.ducha.cli")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Command.class, Mixin.class, Option.class, Parameters.class)
        .because("to read them takes a tenth of what a short run does")
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLineEndsTheProcessOrReadsTheEnvironment() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.ducha.cli", "org.ducha.spark")
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "getenv")
        .because("the library lives in other people's processes")
        .check(CLASSES);
  }

  @Test
  void commandsLoadRulesThatAreTrusted() {
    noClasses()
        .that()
        .resideInAPackage("org.ducha.cli")
        .should()
        .callMethod(Ruleset.class, "load", Path.class)
        .orShould()
        .callMethod(Ruleset.class, "load", Path.class, Clock.class)
        .because("a command that forgets whom its user trusts accepts rules of anybody")
        .check(CLASSES);
  }

  @Test
  void onePackageKnowsPages() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.ducha.output.html")
        .should()
        .dependOnClassesThat(
            are(
                resideInAnyPackage(
                    "com.samskivert..", "org.jfree..", "org.apache.batik..", "java.awt..")))
        .because("another template engine or chart library must not be felt elsewhere")
        .check(CLASSES);
  }

  @Test
  void onePackageKnowsSignatures() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.ducha.bundle", "org.ducha.skeleton")
        .should()
        .dependOnClassesThat(are(resideInAnyPackage("java.util.jar..", "java.security.cert..")))
        .because("what is accepted is decided in one place")
        .check(CLASSES);
  }

  @Test
  void classesAreClosedByDefault() {
    classes()
        .that(are(resideInAPackage("org.ducha..")))
        .and()
        .areNotInterfaces()
        .and()
        .areNotEnums()
        .and()
        .doNotHaveModifier(JavaModifier.ABSTRACT)
        .and()
        .areNotAnonymousClasses()
        .should()
        .haveModifier(JavaModifier.FINAL)
        .because("what may be extended is designed for it")
        .check(CLASSES);
  }
}
