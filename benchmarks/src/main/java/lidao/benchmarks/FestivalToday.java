package lidao.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;

/** An occasion of today for everybody, and how far a house has come with it. */
final class FestivalToday {

  private static final String CODE = "BENCHMARK_DAY";
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** Customers with a household of their own each, and an address. */
  private static final String SEED =
      """
      with seeded as (
        insert into recipient (customer_id, household_id, time_zone, reachable, deceased, tier, country)
        select id, id, 'Asia/Shanghai', true, false, 'C', 'CN'
        from (select uuidv7() as id from generate_series(1, %d)) c
        returning customer_id
      ), homes as (
        insert into household (household_id, customer_id, time_zone, tier, country)
        select customer_id, customer_id, 'Asia/Shanghai', 'C', 'CN' from seeded
      )
      insert into profile (customer_id, version, name, body)
      select customer_id, 1, '王小明', json_build_object('customerId', customer_id, 'version', 1,
        'name', '王小明', 'language', 'zh-CN', 'country', 'CN', 'timeZone', 'Asia/Shanghai',
        'contactPoints', json_build_array(json_build_object('channel', 'EMAIL', 'value', 'g' || customer_id || '@example.com')),
        'codes', json_build_array(), 'consents', json_build_array(), 'tier', 'C', 'deceased', false, 'official', false)
      from seeded
      """;

  private static final String PLANNED =
      """
      select coalesce(sum(c.planned), 0) from plan_chunk c join occasion_plan p on p.id = c.plan_id
      where p.occasion = '%s'
      """
          .formatted(CODE);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Connection db;

  FestivalToday(Connection db) {
    this.db = db;
  }

  /** One festival to come is planned for them by the next look at what is to be planned. */
  static void seed(Connection db, int customers) throws SQLException {
    Sql.execute(
        db,
        SEED.formatted(customers),
        "update occasion set body = body || '{\"active\": false}' where code <> 'SPRING_FESTIVAL'",
        "delete from occasion_plan",
        "vacuum analyze");
  }

  /** Where anybody sees what became of the greetings of the day. */
  static URI summary(URI door) {
    LocalDate today = LocalDate.now(ZONE);
    return door.resolve("/api/reminders/summary?from=%s&to=%s".formatted(today, today));
  }

  void add(URI door, String token) throws Exception {
    LocalDate today = LocalDate.now(ZONE);
    String body =
        """
        {"code": "%s", "occasion": {"name": {"zh": "今天", "en": "Today"}, "window": "00:00-23:59", "latenessDays": 3,
          "day": {"calendar": "SOLAR", "month": %d, "day": %d}, "care": {"usual": {}}}}"""
            .formatted(CODE, today.getMonthValue(), today.getDayOfMonth());
    HttpRequest request =
        HttpRequest.newBuilder(door.resolve("/api/reminders/occasions"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    var answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 201) {
      throw new IllegalStateException("the occasion is answered with " + answer.body());
    }
  }

  /** Read off the plan as anybody would, not counted row by row. */
  long planned() {
    return number(PLANNED);
  }

  long sent() {
    return number("select count(*) from letter where state = 'SENT'");
  }

  private long number(String sql) {
    try {
      return Sql.number(db, sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
