package org.ducha.server;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ducha.Ruleset;
import org.ducha.check.CheckRequest;
import org.ducha.message.Language;
import org.ducha.source.MistakesException;
import org.ducha.source.SourceText;

/** Decides approval requests. Serves many threads. */
public interface Approvals {
  /**
   * What is to be decided.
   *
   * @param requests in the order in which they are decided
   * @param on the figures they are decided on; nothing that these name is opened
   * @param date the day of the decision, otherwise today
   */
  record Asked(List<SourceText> requests, CheckRequest on, Optional<LocalDate> date) {
    public Asked {
      requests = List.copyOf(requests);
    }
  }

  /**
   * What was decided.
   *
   * @param json as {@code ducha gate --format json} writes it
   * @param decisions the words for them, in the order of the requests
   * @param date the day of the decision
   */
  record Decided(String json, List<String> decisions, LocalDate date) {
    public Decided {
      decisions = List.copyOf(decisions);
    }
  }

  /**
   * Decides all of the requests, or none.
   *
   * @throws MistakesException if one of them cannot be decided
   */
  Decided decide(Ruleset rules, Asked asked, Language language);
}
