package lidao.messaging.trace;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parts of a W3C {@code traceparent}, version 00. */
record TraceParent(String traceId, String spanId, boolean sampled) {

  private static final Pattern FORM =
      Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})");

  /** Null for what is none; the standard wants it ignored. */
  static @Nullable TraceParent of(@Nullable String header) {
    if (header == null) {
      return null;
    }
    Matcher parts = FORM.matcher(header);
    return parts.matches()
        ? new TraceParent(
            parts.group(1), parts.group(2), (Integer.parseInt(parts.group(3), 16) & 1) == 1)
        : null;
  }

  /** The first one, if all are of one trace; else null. */
  static @Nullable TraceParent common(List<@Nullable String> headers) {
    TraceParent first = headers.isEmpty() ? null : of(headers.get(0));
    for (String header : headers) {
      TraceParent next = of(header);
      if (first == null || next == null || !next.traceId.equals(first.traceId)) {
        return null;
      }
    }
    return first;
  }

  String header() {
    return "00-" + traceId + "-" + spanId + (sampled ? "-01" : "-00");
  }
}
