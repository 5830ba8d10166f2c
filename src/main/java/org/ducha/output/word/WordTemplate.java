package org.ducha.output.word;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.config.ConfigureBuilder;
import com.deepoove.poi.exception.ResolverException;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.ducha.message.Phrase;
import org.ducha.sheet.FixedZip;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.xml.sax.SAXException;

/** A document that an office edits in Word, with tags where something is to be filled in. */
final class WordTemplate {
  private static final String PARTS =
      "application/vnd\\.openxmlformats-officedocument\\.wordprocessingml\\."
          + "(document\\.main|header|footer|footnotes|endnotes)\\+xml";

  private final String file;
  private final byte[] bytes;
  private final DocumentKind kind;

  private WordTemplate(String file, byte[] bytes, DocumentKind kind) {
    this.file = file;
    this.bytes = bytes;
    this.kind = kind;
  }

  /**
   * The template in a file.
   *
   * @throws MistakesException if it is no Word document, or names what there is not
   */
  static WordTemplate of(String file, byte[] bytes, DocumentKind kind) {
    WordTemplate template = new WordTemplate(file, bytes, kind);
    template.check();
    return template;
  }

  private void check() {
    Mistakes mistakes = new Mistakes();
    TemplateTags tags = new TemplateTags(file, kind.model(), mistakes);
    try (OPCPackage document = OPCPackage.open(new ByteArrayInputStream(bytes))) {
      List<PackagePart> parts =
          document.getParts().stream()
              .filter(part -> part.getContentType().matches(PARTS))
              .toList();
      if (parts.isEmpty()) {
        throw unreadable();
      }
      for (PackagePart part : parts) {
        try (InputStream in = part.getInputStream()) {
          tags.check(DocumentHelper.readDocument(in));
        }
      }
      document.revert();
    } catch (IOException
        | OpenXML4JException
        | SAXException
        | OpenXML4JRuntimeException
        | UnsupportedFileFormatException
        | EmptyFileException e) {
      throw unreadable();
    }
    mistakes.throwIfAny();
  }

  private MistakesException unreadable() {
    return new MistakesException(
        Mistake.at(Place.of(file), Phrase.of("word.unreadable"))
            .expected(Phrase.verbatim(".docx")));
  }

  /**
   * The document that it makes.
   *
   * @param model of the kind of document that it is a template of
   * @param made the time that the document states
   * @throws MistakesException if its blocks cross each other
   */
  byte[] fill(Record model, Instant made) {
    if (model.getClass() != kind.model()) {
      throw new IllegalArgumentException(model.getClass() + " for " + kind);
    }
    try (XWPFTemplate template =
        XWPFTemplate.compile(new ByteArrayInputStream(bytes), configuration())) {
      template.render(new Scope(model, null, false));
      return FixedZip.bytes(template.getXWPFDocument(), made);
    } catch (ResolverException | POIXMLException | IOException e) {
      throw new MistakesException(Mistake.at(Place.of(file), Phrase.of("word.crossing")));
    }
  }

  private Configure configuration() {
    ConfigureBuilder builder =
        Configure.builder().setRenderDataComputeFactory(model -> (Scope) model.getRoot());
    Vocabulary.listsIn(kind.model())
        .forEach(name -> builder.bind(name, new LoopRowTableRenderPolicy(true)));
    return builder.build();
  }
}
