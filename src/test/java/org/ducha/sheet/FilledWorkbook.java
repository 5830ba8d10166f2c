package org.ducha.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A workbook as somebody fills it in with a program that is not ours: by editing its XML. Rows are
 * found with a reader that is not ours either.
 */
public final class FilledWorkbook {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final Map<String, Document> opened = new LinkedHashMap<>();
  private final Map<String, Integer> sheets = new LinkedHashMap<>();
  private final Map<String, Integer> rows = new LinkedHashMap<>();

  /** Opens a workbook that was made by {@code ducha template}. */
  public static FilledWorkbook of(Path template) throws IOException {
    FilledWorkbook workbook = new FilledWorkbook();
    byte[] bytes = Files.readAllBytes(template);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
        workbook.parts.put(each.getName(), zip.readAllBytes());
      }
    }
    try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      for (var sheet : read.getSheets().toList()) {
        workbook.sheets.put(sheet.getName(), sheet.getIndex() + 1);
        for (Row row : sheet.read()) {
          for (Cell cell : row) {
            if (cell != null && cell.getRawValue() != null) {
              workbook.rows.put(sheet.getName() + "!" + cell.getText(), row.getRowNum());
            }
          }
        }
      }
    }
    return workbook;
  }

  /** The row in which that text stands. */
  public int row(String sheet, String text) {
    Integer row = rows.get(sheet + "!" + text);
    if (row == null) {
      throw new NoSuchElementException(sheet + "!" + text);
    }
    return row;
  }

  /** A number, as files store it. */
  public FilledWorkbook number(String sheet, String cell, String stored) {
    Element element = cell(sheet, cell);
    append(element, "v").setTextContent(stored);
    return this;
  }

  /** A number in a format. */
  public FilledWorkbook number(String sheet, String cell, String stored, String format) {
    number(sheet, cell, stored);
    existing(sheet, cell).setAttribute("s", String.valueOf(style(format)));
    return this;
  }

  /** A text within the cell. */
  public FilledWorkbook text(String sheet, String cell, String text) {
    Element element = cell(sheet, cell);
    element.setAttribute("t", "inlineStr");
    append(append(element, "is"), "t").setTextContent(text);
    return this;
  }

  /** A text in runs; those that begin with {@code ~} are struck, with {@code ^} raised. */
  public FilledWorkbook rich(String sheet, String cell, String... runs) {
    Element element = cell(sheet, cell);
    element.setAttribute("t", "inlineStr");
    Element inline = append(element, "is");
    for (String run : runs) {
      Element part = append(inline, "r");
      Element properties = append(part, "rPr");
      String text = run;
      if (run.startsWith("~")) {
        append(properties, "strike");
        text = run.substring(1);
      } else if (run.startsWith("^")) {
        append(properties, "vertAlign").setAttribute("val", "superscript");
        text = run.substring(1);
      } else {
        append(properties, "b");
      }
      append(part, "t").setTextContent(text);
    }
    return this;
  }

  /** A formula, with the result that a program has computed. */
  public FilledWorkbook formula(
      String sheet, String cell, String formula, String type, String result) {
    Element element = cell(sheet, cell);
    append(element, "f").setTextContent(formula);
    if (!result.isEmpty()) {
      element.setAttribute("t", type);
      append(element, "v").setTextContent(result);
    }
    return this;
  }

  /** A value of another type: {@code b}, {@code e}. */
  public FilledWorkbook typed(String sheet, String cell, String type, String value) {
    Element element = cell(sheet, cell);
    element.setAttribute("t", type);
    append(element, "v").setTextContent(value);
    return this;
  }

  /** Nothing at all. */
  public FilledWorkbook clear(String sheet, String cell) {
    cell(sheet, cell);
    return this;
  }

  public FilledWorkbook merge(String sheet, String range) {
    Element root = part(sheet).getDocumentElement();
    NodeList found = root.getElementsByTagNameNS(MAIN, "mergeCells");
    Element all;
    if (found.getLength() > 0) {
      all = (Element) found.item(0);
    } else {
      all = part(sheet).createElementNS(MAIN, "mergeCells");
      Node before = root.getElementsByTagNameNS(MAIN, "dataValidations").item(0);
      root.insertBefore(all, before);
    }
    append(all, "mergeCell").setAttribute("ref", range);
    return this;
  }

  public FilledWorkbook hideRow(String sheet, int row) {
    row(part(sheet), row).setAttribute("hidden", "1");
    return this;
  }

  public FilledWorkbook hideColumn(String sheet, int column) {
    NodeList columns = part(sheet).getElementsByTagNameNS(MAIN, "col");
    for (int i = 0; i < columns.getLength(); i++) {
      Element each = (Element) columns.item(i);
      if (Integer.parseInt(each.getAttribute("min")) <= column
          && Integer.parseInt(each.getAttribute("max")) >= column) {
        each.setAttribute("hidden", "1");
      }
    }
    return this;
  }

  public FilledWorkbook hideSheet(String sheet) {
    NodeList all = document("xl/workbook.xml").getElementsByTagNameNS(MAIN, "sheet");
    ((Element) all.item(sheets.get(sheet) - 1)).setAttribute("state", "hidden");
    return this;
  }

  /** Writes what was filled in. */
  public Path save(Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        Document edited = opened.get(part.getKey());
        if (edited == null) {
          zip.write(part.getValue());
        } else {
          ByteArrayOutputStream xml = new ByteArrayOutputStream();
          TransformerFactory.newInstance()
              .newTransformer()
              .transform(new DOMSource(edited), new StreamResult(xml));
          zip.write(xml.toByteArray());
        }
        zip.closeEntry();
      }
    } catch (TransformerException e) {
      throw new IOException(e);
    }
    Files.write(file, bytes.toByteArray());
    return file;
  }

  private Document part(String sheet) {
    return document("xl/worksheets/sheet" + sheets.get(sheet) + ".xml");
  }

  private Document document(String name) {
    return opened.computeIfAbsent(name, this::parse);
  }

  private Document parse(String name) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(parts.get(name)));
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Element append(Element parent, String name) {
    return (Element) parent.appendChild(parent.getOwnerDocument().createElementNS(MAIN, name));
  }

  private static Element row(Document part, int number) {
    NodeList rows = part.getElementsByTagNameNS(MAIN, "row");
    for (int i = 0; i < rows.getLength(); i++) {
      Element row = (Element) rows.item(i);
      if (row.getAttribute("r").equals(String.valueOf(number))) {
        return row;
      }
    }
    Element sheet = (Element) part.getElementsByTagNameNS(MAIN, "sheetData").item(0);
    Element row = append(sheet, "row");
    row.setAttribute("r", String.valueOf(number));
    return row;
  }

  private Element existing(String sheet, String reference) {
    Element row = row(part(sheet), Integer.parseInt(reference.replaceAll("[A-Z]", "")));
    NodeList cells = row.getElementsByTagNameNS(MAIN, "c");
    for (int i = 0; i < cells.getLength(); i++) {
      Element cell = (Element) cells.item(i);
      if (cell.getAttribute("r").equals(reference)) {
        return cell;
      }
    }
    Element cell = append(row, "c");
    cell.setAttribute("r", reference);
    return cell;
  }

  /** The cell, emptied; its style stays. */
  private Element cell(String sheet, String reference) {
    Element cell = existing(sheet, reference);
    while (cell.hasChildNodes()) {
      cell.removeChild(cell.getFirstChild());
    }
    cell.removeAttribute("t");
    return cell;
  }

  private int style(String format) {
    Document styles = document("xl/styles.xml");
    Element formats = (Element) styles.getElementsByTagNameNS(MAIN, "numFmts").item(0);
    int id = 300 + formats.getChildNodes().getLength();
    int builtIn = format.matches("#\\d+") ? Integer.parseInt(format.substring(1)) : -1;
    if (builtIn < 0) {
      Element made = append(formats, "numFmt");
      made.setAttribute("numFmtId", String.valueOf(id));
      made.setAttribute("formatCode", format);
    }
    Element all = (Element) styles.getElementsByTagNameNS(MAIN, "cellXfs").item(0);
    Element style = append(all, "xf");
    style.setAttribute("numFmtId", String.valueOf(builtIn < 0 ? id : builtIn));
    style.setAttribute("fontId", "0");
    style.setAttribute("fillId", "0");
    style.setAttribute("borderId", "0");
    style.setAttribute("applyNumberFormat", "1");
    return all.getElementsByTagNameNS(MAIN, "xf").getLength() - 1;
  }
}
