package lidao.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Asks a house the same few questions twenty times a second, by the clock. */
final class SteadyAsking {

  static final int PER_SECOND = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<URI> questions;
  private final String token;

  SteadyAsking(List<URI> questions, String token) {
    this.questions = questions;
    this.token = token;
  }

  /** Milliseconds from the moment at which each was to be asked; an error ends the run. */
  List<Double> during(BooleanSupplier goesOn) {
    List<CompletableFuture<Double>> answers = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; goesOn.getAsBoolean(); i++) {
      long due = start + i * 1_000_000_000L / PER_SECOND;
      for (long left; (left = due - System.nanoTime()) > 0; ) {
        LockSupport.parkNanos(left);
      }
      answers.add(ask(questions.get(i % questions.size()), due));
    }
    return answers.stream().map(CompletableFuture::join).toList();
  }

  private CompletableFuture<Double> ask(URI question, long due) {
    HttpRequest request =
        HttpRequest.newBuilder(question)
            .header("Authorization", "Bearer " + token)
            .timeout(PATIENCE)
            .build();
    return http.sendAsync(request, BodyHandlers.ofString())
        .thenApply(
            answer -> {
              if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                    question + " answers " + answer.statusCode() + ": " + answer.body());
              }
              return (System.nanoTime() - due) / 1e6;
            });
  }
}
