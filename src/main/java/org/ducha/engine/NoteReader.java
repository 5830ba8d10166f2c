package org.ducha.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.drools.drl.parser.antlr4.DRL10Parser;
import org.ducha.message.Phrase;
import org.ducha.rule.Operand;
import org.ducha.rule.Rule;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/** Reads annotations: a name with words in quotes. */
final class NoteReader extends TreeReader {
  NoteReader(SourceText source, Mistakes mistakes) {
    super(source, mistakes);
  }

  /** Reads {@code @name( "text" )}. */
  void note(ParserRuleContext tree, Map<String, Rule.Note> notes) {
    List<ParseTree> parts = parts(core(tree));
    Place place = place(tree);
    if (is(
        parts,
        "@",
        DRL10Parser.DrlIdentifierContext.class,
        DRL10Parser.AnnotationArgsContext.class)) {
      List<ParseTree> arguments = parts(parts.get(2));
      Optional<String> name = word(parts.get(1));
      if (is(arguments, "(", ParseTree.class, ")") && name.isPresent()) {
        Optional<Operand> value = operand(arguments.get(1));
        if (value.isPresent() && value.get() instanceof Operand.Quoted quoted) {
          if (notes.putIfAbsent(name.get(), new Rule.Note(place, quoted.text())) != null) {
            mistakes.add(Mistake.at(place, Phrase.of("rule.note-twice")).found("@" + name.get()));
          }
          return;
        }
      }
    }
    mistakes.add(
        Mistake.at(place, Phrase.of("rule.strange-note"))
            .found(text(tree))
            .expected(Phrase.verbatim("@en( \"…\" )")));
  }
}
