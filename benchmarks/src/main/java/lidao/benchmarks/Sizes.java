package lidao.benchmarks;

/**
 * How much is measured.
 *
 * @param events reports on the topic
 * @param rounds that count
 * @param households planned in a round, and once in the large run
 * @param planned birthdays, for the daily question who is due
 * @param idle filings one by one in a round
 * @param loadSeconds of filings at {@link #PER_SECOND}
 */
record Sizes(
    int events,
    int rounds,
    int households,
    int manyHouseholds,
    int planned,
    int idle,
    int loadSeconds) {

  static final int PER_SECOND = 100;

  static Sizes whole() {
    return new Sizes(100_000, 5, 200_000, 1_000_000, 10_000_000, 60, 30);
  }

  /** To see that it runs; its figures say nothing. */
  static Sizes small() {
    return new Sizes(3_000, 1, 20_000, 50_000, 500_000, 5, 2);
  }
}
