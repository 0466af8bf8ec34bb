package lidao.complaint.insight;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import lidao.complaint.deadline.DeadlineKind;
import lidao.contract.complaints.Origin;
import lidao.contract.complaints.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What the complaints filed within some days tell.
 *
 * @param from the first day
 * @param until the last day
 * @param timeZone of the days
 * @param open how many of them are not put right yet
 * @param onTheSpot put right soon, by the first who took them up, and not reopened; of those put
 *     right
 * @param handedOver from one owner to another, of all
 * @param handOvers how often that happened
 * @param reopened once or more, of those put right at least once
 * @param medianMinutesToAnswer from filing to the first answer, by the clock on the wall
 * @param medianMinutesToResolution likewise to the resolution that holds
 * @param silence what those who say nothing add, by a rule of thumb
 * @param unanswered now, whenever filed
 * @param streak now
 * @param causes the most frequent first, ten at most; likewise places and persons
 * @param patterns that stand now
 */
record Insights(
    LocalDate from,
    LocalDate until,
    String timeZone,
    long filed,
    Map<Severity, Long> bySeverity,
    Map<Origin, Long> byOrigin,
    List<Day> days,
    long open,
    Share onTheSpot,
    Share handedOver,
    long handOvers,
    Share reopened,
    @Nullable Long medianMinutesToAnswer,
    @Nullable Long medianMinutesToResolution,
    List<Promise> promises,
    Silence silence,
    Unanswered unanswered,
    Streak streak,
    List<Named> causes,
    List<Named> places,
    List<Named> persons,
    List<Pattern> patterns) {

  /** How many were filed on a day. */
  record Day(LocalDate day, long filed, long grave) {}

  /**
   * A part of a whole.
   *
   * @param share absent where the whole is nothing
   */
  record Share(long count, long of, @Nullable Double share) {

    static Share of(long count, long whole) {
      return new Share(count, whole, whole == 0 ? null : (double) count / whole);
    }
  }

  /**
   * How promises of a kind were kept.
   *
   * @param met in time
   * @param missed kept too late
   * @param breached passed, and the customer still waits
   * @param running neither kept nor passed
   */
  record Promise(DeadlineKind kind, long met, long missed, long breached, long running) {}

  /**
   * What is not heard.
   *
   * @param complaints of customers and partners, which were heard
   * @param silent unhappy customers who said nothing
   * @param told how many people have heard of it, from the loud and the silent
   */
  record Silence(long complaints, int silentForEach, long silent, int toldByEach, long told) {}

  /**
   * Customers who wait for a first answer.
   *
   * @param customersLost how many customers the waiting has cost so far, by a rule of thumb
   */
  record Unanswered(long count, double lossPerDay, double customersLost) {}

  /**
   * Days without a bad mark: a complaint of a customer or a partner.
   *
   * @param days whole days since the last; absent if there never was one
   * @param since the day of the last
   * @param longest of the last year, in days
   */
  record Streak(@Nullable Long days, @Nullable LocalDate since, long longest) {}

  /** How many complaints name something. */
  record Named(String name, long count) {}

  /** Something that comes again and again. */
  record Pattern(PatternKind kind, String name, long count, OffsetDateTime since) {}
}
