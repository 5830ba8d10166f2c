package org.ducha.output.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ducha.message.Phrase;
import org.ducha.output.word.Vocabulary.Tag;
import org.ducha.output.word.Vocabulary.Use;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Nearest;
import org.ducha.source.Place;
import org.w3c.dom.Node;

/**
 * Holds the tags of a template against what there is to fill in. The library that fills them in
 * leaves what it does not know as it stands, or empty; either would go out to those who read it.
 */
final class TemplateTags {
  private static final String SPACE =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final Pattern TAG = Pattern.compile("\\{\\{(.*?)}}");
  private static final Pattern IN_ROW = Pattern.compile("\\[(.*?)]");
  private static final Pattern HALF = Pattern.compile("\\{\\{.{0,12}|.{0,12}}}");

  private final Place place;
  private final Mistakes mistakes;
  private final Deque<Block> blocks = new ArrayDeque<>();

  /** A part of a template that is repeated or left out; records that its tags can name. */
  private record Block(String name, Class<?> type) {}

  TemplateTags(String file, Class<? extends Record> model, Mistakes mistakes) {
    this.place = Place.of(file);
    this.mistakes = mistakes;
    blocks.push(new Block("", model));
  }

  /** Looks through a part of the document. */
  void check(Node part) {
    int depth = blocks.size();
    walk(part);
    while (blocks.size() > depth) {
      mistakes.add(mistake("word.not-closed", "{{?" + blocks.pop().name() + "}}"));
    }
  }

  private void walk(Node node) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (isCalled(child, "tr")) {
        row(child);
      } else if (isCalled(child, "p")) {
        paragraph(child);
      } else {
        walk(child);
      }
    }
  }

  /** A row that begins with a list is repeated for each of it. */
  private void row(Node row) {
    Optional<Tag> list =
        tagsIn(text(row))
            .flatMap(name -> find(name).stream())
            .filter(TemplateTags::isList)
            .findFirst();
    walk(row);
    if (list.isPresent()) {
      blocks.push(new Block("", list.get().element()));
      Matcher fields = IN_ROW.matcher(text(row));
      while (fields.find()) {
        if (find(fields.group(1)).filter(TemplateTags::isText).isEmpty()) {
          mistakes.add(unknown(fields.group(), fields.group(1)));
        }
      }
      blocks.pop();
    }
  }

  private void paragraph(Node paragraph) {
    String text = text(paragraph);
    Matcher tags = TAG.matcher(text);
    while (tags.find()) {
      tag(tags.group(), tags.group(1), paragraph);
    }
    Matcher half = HALF.matcher(TAG.matcher(text).replaceAll(""));
    while (half.find()) {
      mistakes.add(mistake("word.half-a-tag", half.group()));
    }
    textBoxes(paragraph);
  }

  /** Paragraphs that stand in drawings within a paragraph. */
  private void textBoxes(Node node) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (isCalled(child, "txbxContent")) {
        walk(child);
      } else {
        textBoxes(child);
      }
    }
  }

  private void tag(String written, String inside, Node paragraph) {
    if (inside.startsWith("?")) {
      open(written, inside.substring(1));
    } else if (inside.startsWith("/")) {
      close(written, inside.substring(1));
    } else {
      Optional<Tag> tag = find(inside);
      if (tag.filter(TemplateTags::isList).isPresent()) {
        if (!isInRow(paragraph)) {
          mistakes.add(mistake("word.list-outside-row", written));
        }
      } else if (tag.filter(TemplateTags::isText).isEmpty()) {
        mistakes.add(unknown(written, inside));
      }
    }
  }

  private void open(String written, String name) {
    Optional<Tag> tag = find(name);
    if (tag.isEmpty()) {
      mistakes.add(unknown(written, name));
    }
    Class<?> around = innermost().type();
    blocks.push(
        new Block(
            name, tag.filter(TemplateTags::isList).<Class<?>>map(Tag::element).orElse(around)));
  }

  private void close(String written, String name) {
    if (blocks.size() == 1 || (!name.isEmpty() && !innermost().name().equals(name))) {
      mistakes.add(mistake("word.not-opened", written));
    } else {
      blocks.pop();
    }
  }

  private Block innermost() {
    return blocks.getFirst();
  }

  private Optional<Tag> find(String name) {
    return blocks.stream()
        .flatMap(block -> Vocabulary.of(block.type()).find(name).stream())
        .findFirst();
  }

  private static boolean isList(Tag tag) {
    return tag.use() == Use.LIST;
  }

  private static boolean isText(Tag tag) {
    return tag.use() == Use.TEXT || tag.use() == Use.COUNT;
  }

  private Mistake unknown(String written, String name) {
    List<String> known =
        blocks.stream()
            .flatMap(block -> Vocabulary.of(block.type()).all().stream())
            .distinct()
            .toList();
    return mistake("word.unknown-tag", written).nearest(Nearest.to(name.strip(), known));
  }

  private Mistake mistake(String key, String found) {
    return Mistake.at(place, Phrase.of(key)).found(found);
  }

  private static Stream<String> tagsIn(String text) {
    List<String> names = new ArrayList<>();
    Matcher tags = TAG.matcher(text);
    while (tags.find()) {
      names.add(tags.group(1));
    }
    return names.stream();
  }

  /** The text of a node without that of text boxes, which are paragraphs of their own. */
  private static String text(Node node) {
    StringBuilder text = new StringBuilder();
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (isCalled(child, "t")) {
        text.append(child.getTextContent());
      } else if (!isCalled(child, "txbxContent")) {
        text.append(text(child));
        text.append(isCalled(child, "p") ? "\n" : "");
      }
    }
    return text.toString();
  }

  private static boolean isInRow(Node node) {
    for (Node above = node; above != null; above = above.getParentNode()) {
      if (isCalled(above, "tr")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCalled(Node node, String name) {
    return name.equals(node.getLocalName()) && SPACE.equals(node.getNamespaceURI());
  }
}
