package lidao.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

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

  /** Milliseconds from the moment at which each was to be asked. */
  record Answers(List<URI> questions, List<Double> times) {

    double[] all() {
      return times.stream().mapToDouble(v -> v).toArray();
    }

    /** The slowest answers to each question, for whoever looks for a cause. */
    @Override
    public String toString() {
      return questions.stream()
          .map(q -> "%s %.0f ms".formatted(q.getPath(), Quantiles.of(to(q), 0.99)))
          .collect(Collectors.joining(", ", "p99: ", ""));
    }

    private double[] to(URI question) {
      double[] all = all();
      int which = questions.indexOf(question);
      double[] those = new double[(all.length - which + questions.size() - 1) / questions.size()];
      for (int i = 0; i < those.length; i++) {
        those[i] = all[which + i * questions.size()];
      }
      return those;
    }
  }

  /** Milliseconds for a question of its own. */
  double once(URI question) {
    return ask(question, System.nanoTime()).join();
  }

  Answers during(int seconds) {
    return during(i -> i < seconds * PER_SECOND);
  }

  /** An error ends the run; asked with the number of the next question, at least four. */
  Answers during(IntPredicate goesOn) {
    List<CompletableFuture<Double>> answers = new ArrayList<>();
    Pace.keep(
        PER_SECOND,
        i -> i < questions.size() || goesOn.test(i),
        (i, due) -> answers.add(ask(questions.get(i % questions.size()), due)));
    return new Answers(questions, answers.stream().map(CompletableFuture::join).toList());
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
