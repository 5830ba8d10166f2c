package org.ducha.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ducha.check.CheckRequest;
import org.ducha.source.SourceText;

/**
 * What is to be decided, on which figures and when.
 *
 * @param requests approval requests in the order in which they are decided; each sees the effects
 *     of those approved before it
 * @param on the snapshot, with the snapshots and waivers that belong to it; its grading does not
 *     matter, approvals are judged strictly
 * @param date the day of the decision, otherwise today
 */
public record GateRequest(List<SourceText> requests, CheckRequest on, Optional<LocalDate> date) {

  public GateRequest {
    requests = List.copyOf(requests);
  }

  /** One request, decided today on a snapshot; what that names is found as files beside it. */
  public static GateRequest of(SourceText request, SourceText snapshot) {
    return of(request, CheckRequest.of(snapshot));
  }

  /** One request, decided today. */
  public static GateRequest of(SourceText request, CheckRequest on) {
    return new GateRequest(List.of(request), on, Optional.empty());
  }

  /** The same requests decided on another day. */
  public GateRequest onDay(LocalDate day) {
    return new GateRequest(requests, on, Optional.of(day));
  }
}
