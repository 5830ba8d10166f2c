package org.ducha.gate;

import java.util.List;
import org.ducha.fact.Verdict;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;

/** What came of one request: a decision, or the mistakes for which there is none. */
public sealed interface GateOutcome {
  /** The exit code that this asks for: 0 approve, 1 review, 2 reject, 3 no decision. */
  int exitCode();

  /**
   * The decision.
   *
   * @throws MistakesException if there is none
   */
  Decision decision();

  /** It was decided. */
  record Decided(Decision decision) implements GateOutcome {
    @Override
    public int exitCode() {
      Verdict verdict = decision.verdict();
      return verdict == Verdict.REJECT ? 2 : verdict == Verdict.REVIEW ? 1 : 0;
    }
  }

  /**
   * It could not be decided, which is never an approval.
   *
   * @param file the request as the user named it
   */
  record Refused(String file, List<Mistake> mistakes) implements GateOutcome {
    public Refused {
      mistakes = List.copyOf(mistakes);
    }

    @Override
    public int exitCode() {
      return 3;
    }

    @Override
    public Decision decision() {
      throw new MistakesException(mistakes);
    }
  }
}
