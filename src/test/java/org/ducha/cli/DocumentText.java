package org.ducha.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The text of a Word document as its XML holds it, read by none of the libraries that wrote it. */
final class DocumentText {
  private DocumentText() {}

  /** A line for each paragraph outside of tables and each row of one, its cells between bars. */
  static String of(Path file) throws IOException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream in = zip.getInputStream(zip.getEntry("word/document.xml"))) {
      StringBuilder text = new StringBuilder();
      walk(factory.newDocumentBuilder().parse(in), text);
      return text.toString();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e);
    }
  }

  private static void walk(Node node, StringBuilder text) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      String name = String.valueOf(child.getLocalName());
      switch (name) {
        case "tr" -> {
          for (Node cell = child.getFirstChild(); cell != null; cell = cell.getNextSibling()) {
            if ("tc".equals(cell.getLocalName())) {
              text.append("| ").append(inside(cell)).append(' ');
            }
          }
          text.append("|\n");
        }
        case "p" -> {
          String paragraph = inside(child);
          text.append(paragraph).append(paragraph.isEmpty() ? "" : "\n");
        }
        default -> walk(child, text);
      }
    }
  }

  private static String inside(Node node) {
    StringBuilder text = new StringBuilder();
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      switch (String.valueOf(child.getLocalName())) {
        case "t" -> text.append(child.getTextContent());
        case "br", "cr" -> text.append(" ⏎ ");
        default -> text.append(inside(child));
      }
    }
    return text.toString();
  }
}
