package lidao.benchmarks;

/**
 * How much is measured.
 *
 * @param events reports on the topic
 * @param rounds that count
 * @param households planned in a round, and once in the large run
 * @param planned birthdays, for the daily question who is due
 * @param sent greetings in a round of mails
 * @param idle filings one by one in a round
 * @param loadSeconds of filings at {@link #PER_SECOND}
 * @param burstSeconds of filings at {@link #BURST_PER_SECOND}
 * @param fewComplaints open, beside {@code manyComplaints}
 */
record Sizes(
    int events,
    int rounds,
    int households,
    int manyHouseholds,
    int planned,
    int sent,
    int idle,
    int loadSeconds,
    int burstSeconds,
    int fewComplaints,
    int manyComplaints) {

  static final int PER_SECOND = 100;
  static final int BURST_PER_SECOND = 200;

  static Sizes whole() {
    return new Sizes(
        100_000, 5, 200_000, 1_000_000, 10_000_000, 2_000, 60, 30, 60, 10_000, 1_000_000);
  }

  /** To see that it runs; its figures say nothing. */
  static Sizes small() {
    return new Sizes(3_000, 1, 20_000, 50_000, 500_000, 300, 5, 2, 3, 1_000, 20_000);
  }
}
