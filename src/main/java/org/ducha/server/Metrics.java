package org.ducha.server;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMemoryMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.ducha.Version;
import org.ducha.follow.FollowedRules;
import org.ducha.recorder.Recorder;

/** What Prometheus reads. Labels take their values from closed lists alone. */
final class Metrics {
  static final String TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
  private final Counter requests =
      Counter.builder()
          .name("ducha_http_requests_total")
          .help("Requests that were answered.")
          .labelNames("route", "status")
          .register(registry);
  private final Histogram seconds =
      Histogram.builder()
          .name("ducha_http_request_seconds")
          .unit(Unit.SECONDS)
          .help("Time from the head of a request to its answer.")
          .labelNames("route")
          .classicOnly()
          .register(registry);
  private final Counter outcomes =
      Counter.builder()
          .name("ducha_outcomes_total")
          .help("Checks by status, and approval requests by decision.")
          .labelNames("kind", "outcome")
          .register(registry);

  Metrics(FollowedRules rules, Turns turns) {
    JvmMemoryMetrics.builder().register(registry);
    GaugeWithCallback.builder()
        .name("ducha_turns_taken")
        .help("Checks and decisions under way.")
        .callback(callback -> callback.call(turns.taken()))
        .register(registry);
    GaugeWithCallback.builder()
        .name("ducha_rules_refused")
        .help("1 while the rule files as they are now are not in force.")
        .callback(callback -> callback.call(rules.refused().isEmpty() ? 0 : 1))
        .register(registry);
    GaugeWithCallback.builder()
        .name("ducha_rules_info")
        .help("The rules in force.")
        .labelNames("digest", "version")
        .callback(callback -> callback.call(1, rules.current().book().digest(), Version.current()))
        .register(registry);
  }

  /**
   * Counts a request.
   *
   * @param route the route as it is declared, never the address as it was sent
   */
  void answered(String route, ServerListener.Answered answered) {
    requests.labelValues(route, String.valueOf(answered.status())).inc();
    seconds.labelValues(route).observe(Unit.nanosToSeconds(answered.took().toNanos()));
  }

  /** Counts what a check or a decision came to. */
  void made(Recorder.Entry entry) {
    String kind = entry.kind().name().toLowerCase(Locale.ROOT);
    entry.outcomes().forEach(outcome -> outcomes.labelValues(kind, outcome).inc());
  }

  byte[] text() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writer.write(out, registry.scrape());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
