package lidao.reminder.occasion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import lidao.contract.customers.Tier;
import lidao.reminder.house.Columns;
import lidao.reminder.house.ReminderSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** A day of everybody's, with the terms on which it is kept. */
record HouseholdDay(Occasions.Kept occasion, Terms terms, DayRule.Falls falls) {

  /** The columns that {@link #bind} fills, as a table {@code f}. */
  static final String TABLE =
      """
      unnest(:occasions::text[], :calendars::text[], :years::int[], :dates::date[], :adjustments::text[],
        :opens::time[], :closes::time[], :untilOpens::interval[], :untilCloses::interval[], :untilLast::interval[],
        :calls::int[], :festive::boolean[], :tiers::text[], :regions::text[], :leadA::int[], :leadB::int[],
        :leadC::int[])
        as f(occasion, calendar, year, date, adjustments, opens, closes, until_opens, until_closes, until_last,
          calls, festive, tiers, regions, lead_a, lead_b, lead_c)
      """;

  /** Whether it is kept by the household {@code h}. */
  static final String APPLIES =
      """
      (f.tiers = '' or coalesce(h.tier, 'C') = any(string_to_array(f.tiers, ',')))
        and (f.regions = '' or h.country = any(string_to_array(f.regions, ',')))
      """;

  /** The next days of these occasions from a day on, at most so many of each. */
  static List<HouseholdDay> next(
      Collection<Occasions.Kept> occasions, LocalDate from, int count, ReminderSettings settings) {
    List<HouseholdDay> days = new ArrayList<>();
    for (Occasions.Kept occasion : occasions) {
      DayRule rule = occasion.data().day();
      if (rule != null && occasion.data().isActive()) {
        Terms terms = Terms.of(occasion.data(), settings);
        rule.next(from, count, occasion.data().skip())
            .forEach(falls -> days.add(new HouseholdDay(occasion, terms, falls)));
      }
    }
    return days;
  }

  static StatementSpec bind(StatementSpec statement, List<HouseholdDay> days) {
    return statement
        .param("occasions", Columns.of(days, d -> d.occasion().code()))
        .param("calendars", Columns.of(days, d -> d.falls().calendar()))
        .param("years", Columns.of(days, d -> d.falls().year()))
        .param("dates", Columns.of(days, d -> d.falls().date()))
        .param("adjustments", Columns.of(days, HouseholdDay::adjustments))
        .param("opens", Columns.of(days, d -> d.terms().window().opens()))
        .param("closes", Columns.of(days, d -> d.terms().window().closes()))
        .param("untilOpens", Columns.of(days, d -> d.terms().window().untilOpening()))
        .param("untilCloses", Columns.of(days, d -> d.terms().window().untilClosing()))
        .param("untilLast", Columns.of(days, HouseholdDay::untilLast))
        .param(
            "calls", Columns.of(days, d -> d.terms().callDays() == 0 ? null : d.terms().callDays()))
        .param("festive", Columns.of(days, d -> d.occasion().data().isFestive()))
        .param("tiers", Columns.of(days, HouseholdDay::tiers))
        .param(
            "regions", Columns.of(days, d -> String.join(",", d.occasion().data().regionsNamed())))
        .param("leadA", Columns.of(days, d -> d.lead(Tier.A)))
        .param("leadB", Columns.of(days, d -> d.lead(Tier.B)))
        .param("leadC", Columns.of(days, d -> d.lead(Tier.C)));
  }

  private Object untilLast() {
    return terms.window().untilClosing().plusDays(terms.latenessDays());
  }

  private String adjustments() {
    return falls.adjustments().stream().map(Enum::name).collect(Collectors.joining(","));
  }

  private String tiers() {
    return occasion.data().tiersNamed().stream().map(Enum::name).collect(Collectors.joining(","));
  }

  private @Nullable Integer lead(Tier tier) {
    return terms.care().of(tier).first();
  }
}
