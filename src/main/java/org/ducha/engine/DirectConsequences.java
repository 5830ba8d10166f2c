package org.ducha.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.consequence.Consequence;
import org.drools.core.rule.consequence.KnowledgeHelper;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;

/** Gives compiled rules their consequences. */
final class DirectConsequences {
  private static final Pattern IMPORT =
      Pattern.compile("^import ([\\w.]+\\.(\\w+));$", Pattern.MULTILINE);
  private static final Pattern RULE =
      Pattern.compile(
          "^rule \"([^\"]*)\"\\n.*?^then\\n(.*?)^end$", Pattern.MULTILINE | Pattern.DOTALL);

  private DirectConsequences() {}

  /**
   * Puts them in the place of interpreted ones.
   *
   * @param printed the text that the rules were compiled from
   */
  static void into(KieBase base, String printed) {
    Map<String, String> texts = new HashMap<>();
    Matcher rule = RULE.matcher(printed);
    while (rule.find()) {
      texts.put(rule.group(1), rule.group(2));
    }
    Map<String, Class<?>> types = types(printed);
    for (KiePackage of : base.getKiePackages()) {
      for (Rule compiled : of.getRules()) {
        RuleImpl direct = (RuleImpl) compiled;
        InsertionText.read(texts.getOrDefault(compiled.getName(), ""))
            .ifPresent(
                insertions ->
                    direct.setConsequence(
                        new DirectConsequence(interpreted(direct), insertions, types)));
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static Consequence<KnowledgeHelper> interpreted(RuleImpl rule) {
    return (Consequence<KnowledgeHelper>) rule.getConsequence();
  }

  private static Map<String, Class<?>> types(String printed) {
    Map<String, Class<?>> types = new HashMap<>();
    Matcher imported = IMPORT.matcher(printed);
    while (imported.find()) {
      try {
        types.put(imported.group(2), Class.forName(imported.group(1)));
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException(e);
      }
    }
    return types;
  }
}
