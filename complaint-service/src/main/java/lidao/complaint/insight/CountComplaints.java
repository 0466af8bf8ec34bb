package lidao.complaint.insight;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lidao.complaint.insight.Insights.Day;
import lidao.complaint.insight.Insights.Named;
import lidao.complaint.insight.Insights.Share;
import lidao.contract.complaints.Origin;
import lidao.contract.complaints.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the complaints that were filed within some days. */
@Component
class CountComplaints {

  private static final String ON_THE_SPOT =
      """
      resolved_at <= filed_at + make_interval(secs => :spot) and hand_overs = 0 and reopenings = 0\
      """;

  private static final String TOTALS =
      """
      select count(*) as filed,
        count(*) filter (where origin in ('CUSTOMER', 'PARTNER')) as heard,
        count(*) filter (where state in ('FILED', 'ACKNOWLEDGED', 'ANSWERED')) as open,
        count(resolved_at) as resolved,
        count(*) filter (where %s) as on_the_spot,
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
      """
          .formatted(ON_THE_SPOT);

  // What the totals say of them, without the medians, for which everything is sorted.
  private static final String SHARES =
      """
      select count(*) as filed, count(resolved_at) as resolved,
        count(*) filter (where %s) as on_the_spot,
        count(*) filter (where hand_overs > 0) as handed_over
      from complaint where filed_at >= :from and filed_at < :to
      """
          .formatted(ON_THE_SPOT);

  private final JdbcClient jdbc;

  CountComplaints(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Totals totals(Span span, Duration onTheSpot) {
    return span.in(jdbc, TOTALS).param("spot", onTheSpot.toSeconds()).query(Totals.class).single();
  }

  /** How many of those put right were so on the spot, and how many of all were handed over. */
  Shares shares(Span span, Duration onTheSpot) {
    record Row(long filed, long resolved, long onTheSpot, long handedOver) {}
    Row row = span.in(jdbc, SHARES).param("spot", onTheSpot.toSeconds()).query(Row.class).single();
    return new Shares(
        Share.of(row.onTheSpot(), row.resolved()), Share.of(row.handedOver(), row.filed()));
  }

  record Shares(Share onTheSpot, Share handedOver) {}

  /** Each day that had any, in order. */
  List<Day> days(Span span) {
    return span.in(
            jdbc,
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

  private List<Named> counts(String column, Span span) {
    return span.in(
            jdbc,
            """
            select %1$s as name, count(*) as count from complaint
            where filed_at >= :from and filed_at < :to group by %1$s
            """
                .formatted(column))
        .query(Named.class)
        .list();
  }
}
