package lidao.reminder.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lidao.contract.StatedDate;
import lidao.contract.alerts.AlertCleared;
import lidao.contract.alerts.AlertRaised;
import lidao.reminder.Guest;
import lidao.reminder.ReminderTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Staff learn before the day that the words for it will not do. */
class StaleTemplatesTest extends ReminderTest {

  private static final String TEMPLATES = "/api/reminders/templates";
  private static final String OCCASIONS = "/api/reminders/occasions";

  @Autowired private TransactionTemplate transaction;

  private static final String DOUBLE_NINTH =
      """
      {"code":"DOUBLE_NINTH","occasion":{"name":{"zh":"重阳节","en":"Double Ninth"},
       "day":{"calendar":"LUNAR","month":9,"day":9}}}
      """;

  @Test
  void a_day_that_has_been_looked_at_costs_nothing_again_however_many_are_greeted_on_it() {
    clock.set(Instant.parse("2026-09-20T00:00:00Z"));
    transaction.executeWithoutResult(
        status -> {
          db.sql(
                  """
                  insert into occurrence (household_id, customer_id, occasion, calendar, year, date, time_zone, due_at,
                    last_moment)
                  select id, id, 'MID_AUTUMN', 'LUNAR', 2026, '2026-09-25', 'Asia/Shanghai', '2026-09-25T01:00:00Z',
                    '2026-09-28T12:00:00Z' from (select uuidv7() as id from generate_series(1, 3000)) h
                  """)
              .update();
          // All alike: where a day is looked for that has nobody, a planner that knows only them
          // takes all rows for it.
          db.sql("analyze occurrence").update();
          tick("templates");
          assertThat(db.sql("select date::text from wording_look").query(String.class).list())
              .containsExactly("2026-09-25");
          long before = rowsRead("occurrence");
          tick("templates");
          assertThat(rowsRead("occurrence") - before).isLessThan(50);
        });
  }

  @Test
  void
      a_wording_whose_occasion_was_removed_is_told_until_it_is_kept_again_or_the_wording_retired() {
    clock.set(Instant.parse("2026-03-01T00:00:00Z"));
    assertThat(post(OCCASIONS, DOUBLE_NINTH, "supervisor").getStatusCode().value()).isEqualTo(201);
    UUID id = write("double-ninth");
    tick("templates");
    assertThat(standing()).isEmpty();

    send(
        HttpMethod.DELETE,
        OCCASIONS + "/DOUBLE_NINTH",
        null,
        Map.of("If-Match", "\"1\""),
        "supervisor");
    tick("templates");
    tick("templates");
    JsonNode told = published(AlertRaised.class, id).get(0);
    assertThat(told.get("code").asString()).isEqualTo("template.unused");
    assertThat(told.get("parameters").get("matter").asString()).isEqualTo("double-ninth");
    assertThat(published(AlertRaised.class, id)).hasSize(1);

    post(OCCASIONS, DOUBLE_NINTH, "supervisor");
    tick("templates");
    assertThat(standing()).isEmpty();
    assertThat(published(AlertCleared.class, id)).hasSize(1);

    UUID never = write("founding-day");
    tick("templates");
    assertThat(standing()).containsExactly("template/" + never + "/unused");
    post(TEMPLATES + "/" + never + "/retirement", "", "supervisor");
    assertThat(standing()).isEmpty();
  }

  @Test
  void
      a_wording_that_waits_for_approval_is_told_when_its_day_comes_near_and_no_longer_once_approved() {
    clock.set(
        Instant.parse("2026-06-01T00:00:00Z")); // 端午 is on the 19th, prepared for 15 days before
    hear(new Guest().profile());
    UUID id = write("dragon-boat");
    tick("templates");
    assertThat(standing()).isEmpty();

    clock.set(Instant.parse("2026-06-04T00:00:00Z"));
    tick("templates");
    JsonNode told = published(AlertRaised.class, id).get(0);
    assertThat(told.get("code").asString()).isEqualTo("template.unapproved");
    assertThat(told.get("parameters").get("date").asString()).isEqualTo("2026-06-19");
    assertThat(told.get("role").asString()).isEqualTo("supervisor");

    post(TEMPLATES + "/" + id + "/approval", "", "supervisor");
    assertThat(standing()).isEmpty();
    tick("templates");
    assertThat(standing()).isEmpty();
  }

  @Test
  void when_customers_have_read_all_there_is_staff_are_told_until_there_is_something_new() {
    clock.set(Instant.parse("2026-03-01T00:00:00Z"));
    Guest one = new Guest().born(StatedDate.solar(1980, 3, 10));
    Guest other = new Guest().born(StatedDate.solar(1980, 3, 10));
    Guest fresh = new Guest().born(StatedDate.solar(1980, 3, 12));
    hear(one.profile(), other.profile());
    write("birthday");
    at("2026-03-10T02:00:00Z");
    hear(fresh.profile());
    clock.set(Instant.parse("2027-02-20T00:00:00Z"));
    tick("plan");
    tick("templates");
    assertThat(standing()).as("not within 15 days").isEmpty();

    clock.set(Instant.parse("2027-03-01T00:00:00Z"));
    tick("templates");
    assertThat(standing()).containsExactly("template/birthday.zh-CN/exhausted");
    assertThat(parameters("template/birthday.zh-CN/exhausted"))
        .contains("\"count\":\"2\"", "\"date\":\"2027-03-10\"");

    db.sql("update letter set wording = null").update();
    tick("templates");
    assertThat(standing()).as("a day is looked at once").hasSize(1);

    write("birthday");
    assertThat(standing()).isEmpty();
    tick("templates");
    assertThat(standing()).isEmpty();
    clock.set(Instant.parse("2027-03-13T00:00:00Z"));
    tick("templates");
    assertThat(db.sql("select count(*) from wording_look").query(Integer.class).single()).isZero();
    assertThat(db.sql("select count(*) from wording_reader").query(Integer.class).single())
        .as("what was seen of days that are over")
        .isZero();
  }

  @Test
  void what_nobody_has_touched_for_two_years_is_told_when_its_day_comes_near() {
    clock.set(Instant.parse("2026-03-01T00:00:00Z"));
    UUID id = write("birthday");
    clock.set(Instant.parse("2028-03-05T00:00:00Z"));
    tick("templates");
    assertThat(standing()).isEmpty();

    hear(new Guest().born(StatedDate.solar(1980, 3, 10)).profile());
    tick("templates");
    assertThat(standing()).containsExactly("template/" + id + "/old");

    at("2028-03-10T02:00:00Z");
    tick("templates");
    assertThat(standing()).as("its day is over").isEmpty();
  }

  private List<String> standing() {
    return db.sql("select cause_key from standing_alert where cause_key like 'template/%'")
        .query(String.class)
        .list();
  }

  private String parameters(String cause) {
    UUID alert =
        db.sql("select alert_id from standing_alert where cause_key = ?")
            .param(cause)
            .query(UUID.class)
            .single();
    return published(AlertRaised.class, alert).get(0).get("parameters").toString();
  }

  private UUID write(String matter) {
    String draft =
        """
        {"matter":"%s","language":"zh-CN","subject":"{{name}}安康","text":"{{house}}","gift":false}
        """
            .formatted(matter);
    return UUID.fromString(
        read(String.valueOf(post(TEMPLATES, draft, "staff").getBody())).get("id").asString());
  }
}
