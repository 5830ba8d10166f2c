package org.ducha.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.ducha.fact.Status;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.report.Outcome;
import org.ducha.report.Outcome.Checked;
import org.ducha.report.Outcome.Refused;
import org.ducha.report.Report;

/**
 * Findings as JUnit XML, which every build server shows: a suite for each snapshot, a case for each
 * finding. Only what fails is a failure; a warning is a case that passes and says so, what is
 * pending or waived is skipped, and a snapshot that could not be evaluated is an error.
 */
final class JunitReport implements ReportWriter {
  @Override
  public void write(List<Outcome> outcomes, Language language, OutputStream out)
      throws IOException {
    StringWriter text = new StringWriter();
    try {
      // The one of the JDK: the bytes must not hang on what else is on the class path.
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      new Suites(new Elements(xml), language).write(outcomes);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private record Suites(Elements xml, Language language) {
    void write(List<Outcome> outcomes) throws XMLStreamException {
      xml.start(
          "testsuites",
          "name",
          "ducha",
          "tests",
          sum(outcomes.stream().map(this::cases).toList()),
          "failures",
          sum(outcomes.stream().map(this::failures).toList()),
          "errors",
          sum(outcomes.stream().map(Suites::errors).toList()));
      for (Outcome outcome : outcomes) {
        if (outcome instanceof Checked checked) {
          suite(checked.report(), checked);
        } else {
          refused((Refused) outcome);
        }
      }
      xml.end();
    }

    private static String sum(List<Integer> counts) {
      return String.valueOf(counts.stream().mapToInt(Integer::intValue).sum());
    }

    private int cases(Outcome outcome) {
      return outcome instanceof Checked checked ? told(checked).size() : 1;
    }

    private int failures(Outcome outcome) {
      return outcome instanceof Checked checked
          ? (int) told(checked).stream().filter(Told::fails).count()
          : 0;
    }

    private static int errors(Outcome outcome) {
      return outcome instanceof Refused ? 1 : 0;
    }

    private List<Told> told(Checked checked) {
      return checked.report().judgements().stream()
          .map(judgement -> new Told(judgement, language))
          .toList();
    }

    private void suite(Report report, Checked checked) throws XMLStreamException {
      String name = report.snapshot().region() + " " + report.snapshot().period().name();
      List<Told> all = told(checked);
      xml.start(
          "testsuite",
          "name",
          name + " " + report.snapshot().source().file(),
          "tests",
          String.valueOf(all.size()),
          "failures",
          String.valueOf(failures(checked)),
          "errors",
          "0",
          "skipped",
          String.valueOf(all.stream().filter(Suites::isSkipped).count()),
          "time",
          "0",
          "timestamp",
          DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
              report.evaluatedAt().truncatedTo(ChronoUnit.SECONDS)));
      xml.start("properties");
      property("snapshot", report.snapshot().source().file());
      property("snapshot.digest", report.snapshot().source().digest());
      property("rules", report.rules().directory());
      property("rules.digest", report.rules().digest());
      property("grading", report.rules().grading());
      property("version", report.version());
      property("status", report.status().word());
      xml.end();
      for (Told told : all) {
        testcase(name, told);
      }
      xml.end();
    }

    private void property(String name, String value) throws XMLStreamException {
      xml.empty("property", "name", name, "value", value);
    }

    private static boolean isSkipped(Told told) {
      return told.isWaived() || told.finding().status() == Status.PENDING;
    }

    /**
     * The class is the section, in a package of its snapshot; the name begins with the rule's id.
     */
    private void testcase(String suite, Told told) throws XMLStreamException {
      String name =
          told.isPromise() ? told.ruleId() : told.ruleId() + " " + told.finding().indicator();
      xml.start(
          "testcase",
          "classname",
          suite.replace('.', '_') + "." + told.section().replace('.', '_'),
          "name",
          name + " " + told.title(),
          "time",
          "0");
      String reason = told.finding().reason().word();
      if (isSkipped(told)) {
        xml.empty(
            "skipped", "type", told.isWaived() ? "waived" : reason, "message", told.message());
      } else if (told.fails()) {
        xml.text("failure", details(told), "type", reason, "message", told.message());
      } else if (told.warns()) {
        xml.text("system-out", told.status() + ": " + told.message() + "\n" + details(told));
      }
      xml.end();
    }

    private String details(Told told) {
      String lead = told.lead();
      return told.place().map(place -> place + "\n").orElse("")
          + told.rulePlace()
          + (told.followUp().isEmpty() ? "" : "\n" + told.followUp())
          + (lead.isEmpty() ? "" : "\n" + Messages.in(language).text("column.lead") + ": " + lead);
    }

    private void refused(Refused refused) throws XMLStreamException {
      String said = Messages.in(language).text("told.not-evaluated");
      xml.start(
          "testsuite",
          "name",
          refused.file(),
          "tests",
          "1",
          "failures",
          "0",
          "errors",
          "1",
          "skipped",
          "0",
          "time",
          "0");
      xml.start("testcase", "classname", "ducha", "name", said + " " + refused.file(), "time", "0");
      xml.text(
          "error",
          refused.mistakes().stream()
              .map(mistake -> mistake.in(language))
              .collect(Collectors.joining("\n")),
          "type",
          "not-evaluated",
          "message",
          said);
      xml.end();
      xml.end();
    }
  }

  /** Elements, each on a line of its own; what XML cannot carry is replaced. */
  private static final class Elements {
    private final XMLStreamWriter xml;
    private int depth;
    private boolean leaf = true;

    Elements(XMLStreamWriter xml) {
      this.xml = xml;
    }

    void start(String name, String... attributes) throws XMLStreamException {
      indent();
      xml.writeStartElement(name);
      attributes(attributes);
      depth++;
      leaf = true;
    }

    void end() throws XMLStreamException {
      depth--;
      if (!leaf) {
        indent();
      }
      xml.writeEndElement();
      leaf = false;
    }

    void empty(String name, String... attributes) throws XMLStreamException {
      indent();
      xml.writeEmptyElement(name);
      attributes(attributes);
      leaf = false;
    }

    void text(String name, String text, String... attributes) throws XMLStreamException {
      indent();
      xml.writeStartElement(name);
      attributes(attributes);
      xml.writeCharacters(legal(text));
      xml.writeEndElement();
      leaf = false;
    }

    private void indent() throws XMLStreamException {
      xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private void attributes(String... attributes) throws XMLStreamException {
      for (int i = 0; i < attributes.length; i += 2) {
        xml.writeAttribute(attributes[i], legal(attributes[i + 1]));
      }
    }

    private static String legal(String text) {
      return Objects.requireNonNull(text)
          .codePoints()
          .map(c -> isLegal(c) ? c : 0xFFFD)
          .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
          .toString();
    }

    private static boolean isLegal(int c) {
      return c == '\t'
          || c == '\n'
          || c == '\r'
          || (c >= 0x20 && c <= 0xD7FF)
          || (c >= 0xE000 && c <= 0xFFFD)
          || c >= 0x10000;
    }
  }
}
