package lidao.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One line of the table.
 *
 * @param unit of both figures, such as {@code events/s} or {@code ms}
 * @param ratio ours to bare
 * @param aim what the ratio should reach; empty where there is none
 */
record Figure(String what, String unit, double ours, double bare, double ratio, String aim) {

  /** Each round ran both: the medians of the figures, and of the rounds' own ratios. */
  static Figure ofRounds(
      String what, String unit, List<Double> ours, List<Double> bare, String aim) {
    double[] ratios = new double[ours.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = ours.get(i) / bare.get(i);
    }
    return new Figure(what, unit, median(ours), median(bare), Quantiles.of(ratios, 0.5), aim);
  }

  static Figure ofLatencies(String what, double quantile, double[] oursMs, double[] bareMs) {
    double ours = Quantiles.of(oursMs, quantile);
    double bare = Quantiles.of(bareMs, quantile);
    return new Figure(what, "ms", ours, bare, ours / bare, "");
  }

  private static double median(List<Double> values) {
    return Quantiles.of(values.stream().mapToDouble(v -> v).toArray(), 0.5);
  }

  String line() {
    return String.join(
        "\t", what, unit, String.valueOf(ours), String.valueOf(bare), String.valueOf(ratio), aim);
  }

  static Figure read(String line) {
    List<String> cells = Arrays.asList(line.split("\t", -1));
    return new Figure(
        cells.get(0),
        cells.get(1),
        Double.parseDouble(cells.get(2)),
        Double.parseDouble(cells.get(3)),
        Double.parseDouble(cells.get(4)),
        cells.get(5));
  }

  String row() {
    String digits = ours < 100 && bare < 100 ? "%,.1f" : "%,.0f";
    return String.format(
        Locale.ROOT,
        "| %s | " + digits + " | " + digits + " | %s | %.2f | %s |",
        what,
        ours,
        bare,
        unit,
        ratio,
        aim);
  }
}
