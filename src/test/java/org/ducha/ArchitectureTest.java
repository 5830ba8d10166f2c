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
        .layer("snapshot")
        .definedBy("org.ducha.snapshot")
        .layer("report")
        .definedBy("org.ducha.report")
        .layer("check")
        .definedBy("org.ducha.check")
        .layer("gate")
        .definedBy("org.ducha.gate")
        .layer("cases")
        .definedBy("org.ducha.cases")
        .layer("skeleton")
        .definedBy("org.ducha.skeleton")
        .layer("output")
        .definedBy("org.ducha.output..")
        .layer("api")
        .definedBy("org.ducha")
        .layer("cli")
        .definedBy("org.ducha.cli")
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
        .whereLayer("skeleton")
        .mayOnlyAccessLayers("message", "source", "rule", "engine", "snapshot")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
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
  void onlyTheCommandLineEndsTheProcessOrReadsTheEnvironment() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.ducha.cli")
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
