package lidao.messaging.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Trace context as Micrometer keeps it. */
final class MicrometerTraces implements Traces {

  private final Tracer tracer;

  MicrometerTraces(Tracer tracer) {
    this.tracer = tracer;
  }

  @Override
  public @Nullable String current() {
    Span span = tracer.currentSpan();
    if (span == null) {
      return null;
    }
    TraceContext context = span.context();
    boolean sampled = Boolean.TRUE.equals(context.sampled());
    String header = new TraceParent(context.traceId(), context.spanId(), sampled).header();
    return TraceParent.of(header) == null ? null : header;
  }

  @Override
  public void follow(String what, List<@Nullable String> causes, Runnable work) {
    TraceParent cause = TraceParent.common(causes);
    Span.Builder builder = tracer.spanBuilder().name(what).kind(Span.Kind.CONSUMER);
    if (cause == null) {
      builder.setNoParent();
    } else {
      builder.setParent(
          tracer
              .traceContextBuilder()
              .traceId(cause.traceId())
              .spanId(cause.spanId())
              .sampled(cause.sampled())
              .build());
    }
    Span span = builder.start();
    try (Tracer.SpanInScope scope = tracer.withSpan(span)) {
      work.run();
    } catch (RuntimeException | Error e) {
      span.tag("error", e.getClass().getSimpleName());
      throw e;
    } finally {
      span.end();
    }
  }
}
