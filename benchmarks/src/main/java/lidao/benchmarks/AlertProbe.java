package lidao.benchmarks;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files complaints over HTTP and reads their alerts off an event stream; the same for both. */
final class AlertProbe {

  private static final Pattern ALERT = Pattern.compile("\"complaintId\":\"([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, Long> arrivals = new ConcurrentHashMap<>();
  private final Filer filer;
  private final URI stream;
  private final String watcher;

  AlertProbe(URI filings, URI stream, String filer, String watcher) {
    this.filer = new Filer(filings, filer, PATIENCE);
    this.stream = stream;
    this.watcher = watcher;
  }

  void open() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(stream)
            .header("Authorization", "Bearer " + watcher)
            .header("Accept", "text/event-stream")
            .build();
    HttpResponse<Stream<String>> answer = http.send(request, BodyHandlers.ofLines());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("the stream answers " + answer.statusCode());
    }
    Thread reader = new Thread(() -> readAll(answer.body()), "stream-reader");
    reader.setDaemon(true);
    reader.start();
  }

  private void readAll(Stream<String> lines) {
    try (lines) {
      lines.forEach(this::read);
    } catch (UncheckedIOException e) {
      // Closed at the end; before that, the alert awaited next does not come, and is missed.
    }
  }

  private void read(String line) {
    Matcher alert = ALERT.matcher(line);
    if (alert.find()) {
      arrivals.putIfAbsent(alert.group(1), System.nanoTime());
    }
  }

  /** Each filed after the alert of the last one and a pause; milliseconds. */
  List<Double> oneByOne(int count) throws Exception {
    List<Double> latencies = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long start = System.nanoTime();
      String id = filer.file(i).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      latencies.add(latency(id, start));
      // Not in step with anybody's polling.
      Thread.sleep(ThreadLocalRandom.current().nextInt(20, 120));
    }
    return latencies;
  }

  /**
   * Filed by the clock, whatever has become of those before; milliseconds from the moment at which
   * each was to be sent. What takes longer than {@link #PATIENCE}, or never comes, counts as that.
   */
  List<Double> underLoad(int perSecond, int seconds) throws Exception {
    record Filed(long due, CompletableFuture<String> id) {}
    List<Filed> filed = new ArrayList<>();
    Pace.keep(
        perSecond,
        i -> i < perSecond * seconds,
        (i, due) -> filed.add(new Filed(due, filer.file(i))));
    List<Double> latencies = new ArrayList<>();
    int late = 0;
    for (Filed each : filed) {
      try {
        latencies.add(latency(each.id().get(PATIENCE.toSeconds(), TimeUnit.SECONDS), each.due()));
      } catch (ExecutionException | TimeoutException e) {
        latencies.add((double) PATIENCE.toMillis());
        late++;
      }
    }
    if (late > 0) {
      Console.say("%,d of %,d were not answered or told within %s", late, filed.size(), PATIENCE);
    }
    return latencies;
  }

  private double latency(String id, long start) throws Exception {
    long end = start + PATIENCE.toNanos();
    Long arrived;
    while ((arrived = arrivals.get(id)) == null) {
      if (System.nanoTime() > end) {
        throw new TimeoutException("no alert came within " + PATIENCE);
      }
      Thread.sleep(1);
    }
    return (arrived - start) / 1e6;
  }
}
