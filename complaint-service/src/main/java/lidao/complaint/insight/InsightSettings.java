package lidao.complaint.insight;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code lidao.complaints.insight}: the rules of thumb that the figures are drawn
 * by.
 *
 * @param silentForEach how many unhappy customers say nothing for each who complains (TARP, 1979:
 *     26)
 * @param toldByEach how many others each unhappy customer tells (the same study: 9 to 15)
 * @param lossPerDay the share of customers an unanswered question loses each day it waits
 * @param onTheSpot how soon a complaint must be put right to count as put right on the spot
 * @param patternDays within how many days the same cause, place or person is looked for
 * @param patternCount how many complaints make a pattern
 * @param streakDays after how many days without a bad mark its end is told
 */
@ConfigurationProperties("lidao.complaints.insight")
record InsightSettings(
    @DefaultValue("26") int silentForEach,
    @DefaultValue("15") int toldByEach,
    @DefaultValue("0.01") double lossPerDay,
    @DefaultValue("1h") Duration onTheSpot,
    @DefaultValue("30") int patternDays,
    @DefaultValue("3") int patternCount,
    @DefaultValue("7") int streakDays) {

  InsightSettings {
    if (silentForEach < 0 || toldByEach < 0 || lossPerDay < 0 || lossPerDay > 1) {
      throw new IllegalArgumentException(
          "lidao.complaints.insight: silent-for-each and told-by-each must not be negative, loss-per-day is a share from 0 to 1");
    }
    if (patternDays < 1 || patternCount < 2 || streakDays < 1 || onTheSpot.isNegative()) {
      throw new IllegalArgumentException(
          "lidao.complaints.insight: pattern-days and streak-days are at least 1, pattern-count at least 2, on-the-spot not negative");
    }
  }
}
