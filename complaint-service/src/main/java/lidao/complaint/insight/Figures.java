package lidao.complaint.insight;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lidao.complaint.insight.Insights.Day;
import lidao.complaint.insight.Insights.Named;
import lidao.complaint.insight.Insights.Promise;
import lidao.contract.complaints.Origin;
import lidao.contract.complaints.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Counts the complaints that were filed within some days. */
@Component
class Figures {

  /** Days in a zone, both included. */
  record Span(LocalDate from, LocalDate until, ZoneId zone) {

    OffsetDateTime start() {
      return from.atStartOfDay(zone).toOffsetDateTime();
    }

    OffsetDateTime end() {
      return until.plusDays(1).atStartOfDay(zone).toOffsetDateTime();
    }
  }

  /**
   * @param heard from customers and partners
   */
  record Totals(
      long filed,
      long heard,
      long open,
      long resolved,
      long onTheSpot,
      long handedOver,
      long handOvers,
      long reopened,
      long reopenedAndOpen,
      @Nullable Long minutesToAnswer,
      @Nullable Long minutesToResolution) {}

  private static final String TOTALS =
      """
      select count(*) as filed,
        count(*) filter (where origin in ('CUSTOMER', 'PARTNER')) as heard,
        count(*) filter (where state in ('FILED', 'ACKNOWLEDGED', 'ANSWERED')) as open,
        count(resolved_at) as resolved,
        count(*) filter (where resolved_at <= filed_at + make_interval(secs => :spot)
          and hand_overs = 0 and reopenings = 0) as on_the_spot,
        count(*) filter (where hand_overs > 0) as handed_over,
        coalesce(sum(hand_overs), 0) as hand_overs,
        count(*) filter (where reopenings > 0) as reopened,
        count(*) filter (where reopenings > 0 and resolved_at is null) as reopened_and_open,
        round(percentile_cont(0.5) within group
          (order by extract(epoch from coalesce(answered_at, resolved_at) - filed_at)) / 60)::bigint
          as minutes_to_answer,
        round(percentile_cont(0.5) within group
          (order by extract(epoch from resolved_at - filed_at)) / 60)::bigint
          as minutes_to_resolution
      from complaint where filed_at >= :from and filed_at < :to
      """;

  private static final String PROMISES =
      """
      select d.kind, count(*) filter (where d.state = 'MET') as met,
        count(*) filter (where d.state = 'MISSED') as missed,
        count(*) filter (where d.state = 'BREACHED') as breached,
        count(*) filter (where d.state in ('RUNNING', 'NEAR')) as running
      from complaint c join deadline d on d.complaint_id = c.id
      where c.filed_at >= :from and c.filed_at < :to group by d.kind
      """;

  private final JdbcClient jdbc;

  Figures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Totals totals(Span span, Duration onTheSpot) {
    return within(span, TOTALS).param("spot", onTheSpot.toSeconds()).query(Totals.class).single();
  }

  /** Each day that had any, in order. */
  List<Day> days(Span span) {
    return within(
            span,
            """
            select (filed_at at time zone :zone)::date as day, count(*) as filed,
              count(*) filter (where severity = 'GRAVE') as grave
            from complaint where filed_at >= :from and filed_at < :to group by day order by day
            """)
        .param("zone", span.zone().getId())
        .query(Day.class)
        .list();
  }

  Map<Severity, Long> bySeverity(Span span) {
    Map<Severity, Long> counts = new EnumMap<>(Severity.class);
    Stream.of(Severity.values()).forEach(severity -> counts.put(severity, 0L));
    counts("severity", span)
        .forEach(named -> counts.put(Severity.valueOf(named.name()), named.count()));
    return counts;
  }

  Map<Origin, Long> byOrigin(Span span) {
    Map<Origin, Long> counts = new EnumMap<>(Origin.class);
    Stream.of(Origin.values()).forEach(origin -> counts.put(origin, 0L));
    counts("origin", span)
        .forEach(named -> counts.put(Origin.valueOf(named.name()), named.count()));
    return counts;
  }

  /** By kind, in the order in which they fall due. */
  List<Promise> promises(Span span) {
    return within(span, PROMISES).query(Promise.class).list().stream()
        .sorted((one, other) -> one.kind().compareTo(other.kind()))
        .toList();
  }

  /** What complaints name most often. */
  List<Named> named(Span span, PatternKind kind) {
    String name =
        switch (kind) {
          case CAUSE -> "btrim(r.cause)";
          case PLACE -> "btrim(c.place)";
          case PERSON -> "btrim(r.person)";
        };
    return within(
            span,
            """
            select min(%1$s) as name, count(*) as count
            from complaint c left join root_cause r on r.complaint_id = c.id
            where c.filed_at >= :from and c.filed_at < :to and %1$s <> ''
            group by lower(%1$s) order by count desc, name limit 10
            """
                .formatted(name))
        .query(Named.class)
        .list();
  }

  private List<Named> counts(String column, Span span) {
    return within(
            span,
            """
            select %1$s as name, count(*) as count from complaint
            where filed_at >= :from and filed_at < :to group by %1$s
            """
                .formatted(column))
        .query(Named.class)
        .list();
  }

  private StatementSpec within(Span span, String sql) {
    return jdbc.sql(sql).param("from", span.start()).param("to", span.end());
  }
}
