package lidao.reminder.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lidao.reminder.house.Columns;
import lidao.reminder.occasion.Occasion;
import lidao.reminder.occasion.Occasions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the house is about to greet for: what it prepares for by now, or what is a week away. */
@Component
class ComingOccasions {

  /** The columns that {@link #bound} fills: a row for each matter of what may come. */
  static final String TABLE =
      """
      unnest(:codes::text[], :own::boolean[], :asked::text[], :matters::text[], :leads::int[])
        as f(occasion, own, asked, matter, lead)
      """;

  /** Whether the words of {@code f} are those for the planned {@code o}. */
  static final String MEANT = "(o.occasion <> 'BIRTHDAY' or (o.relation = 'SELF') = f.own)";

  private static final int LEAST_NOTICE = 7;

  private static final String FIRST =
      "select f.matter, min(n.date) from "
          + TABLE
          + """
          cross join lateral (
            select o.date from occurrence o where o.occasion = f.occasion and o.state = 'PLANNED'
              and o.date between :today and :today + f.lead and %s
            order by o.date limit 1) n
          group by 1
          """
              .formatted(MEANT);

  private record Look(String code, boolean own, String asked, String matter, int lead) {}

  private final JdbcClient db;
  private final Occasions occasions;

  ComingOccasions(JdbcClient db, Occasions occasions) {
    this.db = db;
    this.occasions = occasions;
  }

  /** The first day that each matter is needed for. */
  Map<String, LocalDate> first(LocalDate today) {
    Map<String, LocalDate> first = new HashMap<>();
    bound(FIRST, today)
        .query(
            row -> {
              first.put(row.getString(1), row.getObject(2, LocalDate.class));
            });
    return first;
  }

  /** A statement about {@link #TABLE} and {@code :today}. */
  JdbcClient.StatementSpec bound(String sql, LocalDate today) {
    List<Look> looks = new ArrayList<>();
    for (Occasions.Kept kept : occasions.active().values()) {
      Occasion occasion = Occasion.valueOf(kept.code());
      int lead = Math.max(LEAST_NOTICE, kept.data().plan().longestLead());
      String matter = Matters.of(occasion, true);
      looks.add(new Look(kept.code(), true, matter, matter, lead));
      if (occasion.isBirthday()) {
        String other = Matters.of(occasion, false);
        looks.add(new Look(kept.code(), false, other, other, lead));
      } else if (!occasion.isOneOfThree() && !matter.equals(Matters.ANY)) {
        looks.add(new Look(kept.code(), true, matter, Matters.ANY, lead));
      }
    }
    return db.sql(sql)
        .param("codes", Columns.of(looks, Look::code))
        .param("own", Columns.of(looks, Look::own))
        .param("asked", Columns.of(looks, Look::asked))
        .param("matters", Columns.of(looks, Look::matter))
        .param("leads", Columns.of(looks, Look::lead))
        .param("today", today);
  }
}
