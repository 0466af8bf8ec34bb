package lidao.benchmarks;

import java.util.Arrays;

/** Quantiles of samples. */
final class Quantiles {

  private Quantiles() {}

  /** The smallest sample that at least this share of them does not exceed. */
  static double of(double[] samples, double share) {
    if (samples.length == 0) {
      throw new IllegalArgumentException("nothing was measured");
    }
    double[] sorted = samples.clone();
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.max(0, rank - 1)];
  }
}
