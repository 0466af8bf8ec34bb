package lidao.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.classic.MinimalHttpClient;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Posts complaints, each on a thread and a connection of its own while it is under way. The JDK's
 * client takes more of the processor for a request, on the same cores as what is measured.
 */
final class Filer {

  private static final Pattern FILED = Pattern.compile("\"id\":\"([^\"]+)\"");
  private static final int CONNECTIONS = 1_000;

  private final ExecutorService threads = Executors.newCachedThreadPool(Filer::daemon);
  private final MinimalHttpClient http;
  private final URI filings;
  private final String token;

  Filer(URI filings, String token, Duration patience) {
    this.filings = filings;
    this.token = token;
    this.http =
        HttpClients.createMinimal(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(CONNECTIONS)
                .setMaxConnTotal(CONNECTIONS)
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom().setSocketTimeout(Timeout.of(patience)).build())
                .build());
  }

  /** The id that the complaint was given. */
  CompletableFuture<String> file(int number) {
    String body =
        """
        {"summary": "等了四十分钟，菜上来是凉的 (%d)", "severity": "NORMAL", "place": "上海静安店"}"""
            .formatted(number);
    return CompletableFuture.supplyAsync(() -> post(body), threads);
  }

  private String post(String body) {
    HttpPost request = new HttpPost(filings);
    request.setHeader("Authorization", "Bearer " + token);
    request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
    try {
      return http.execute(request, Filer::id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String id(ClassicHttpResponse answer) throws IOException {
    String body = new String(answer.getEntity().getContent().readAllBytes(), UTF_8);
    Matcher id = FILED.matcher(body);
    if (answer.getCode() != 201 || !id.find()) {
      throw new IllegalStateException("a filing answers " + answer.getCode() + ": " + body);
    }
    return id.group(1);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "filer");
    thread.setDaemon(true);
    return thread;
  }
}
