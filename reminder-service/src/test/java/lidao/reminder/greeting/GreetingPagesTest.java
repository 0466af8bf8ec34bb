package lidao.reminder.greeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lidao.contract.StatedDate;
import lidao.reminder.Guest;
import lidao.reminder.ReminderTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The greetings as staff page through them. */
class GreetingPagesTest extends ReminderTest {

  private static final String GREETINGS = "/api/reminders/greetings?limit=";

  /** More often than the driver and PostgreSQL wait before they keep a plan. */
  private static final int ASKED_BEFORE = 15;

  @Autowired private Greetings greetings;
  @Autowired private TransactionTemplate transaction;

  @Test
  void the_latest_day_comes_first_whatever_became_of_the_greetings_and_page_follows_page() {
    clock.set(Instant.parse("2026-03-01T00:00:00Z"));
    Guest called = new Guest().born(StatedDate.solar(1980, 3, 10)).withoutEmail();
    hear(
        called.profile(),
        new Guest().born(StatedDate.solar(1980, 3, 10)).profile(),
        new Guest().born(StatedDate.solar(1980, 3, 10)).profile(),
        new Guest().born(StatedDate.solar(1980, 3, 12)).profile(),
        new Guest().born(StatedDate.solar(1980, 3, 12)).died().profile());
    at("2026-03-10T02:00:00Z");
    at("2026-03-12T02:00:00Z");

    List<JsonNode> whole = pages("100");
    assertThat(whole).extracting(g -> g.get("state").asString()).contains("CALL_TASK", "SENT");
    assertThat(whole)
        .extracting(GreetingPagesTest::place)
        .hasSizeGreaterThanOrEqualTo(4)
        .doesNotHaveDuplicates()
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(pages("1")).isEqualTo(whole);
    assertThat(pages("2&state=SENT"))
        .isEqualTo(whole.stream().filter(g -> g.get("state").asString().equals("SENT")).toList());
    assertThat(pages("1&customerId=" + called.id)).hasSize(1);
    assertThat(pages("1&from=2026-03-11")).allMatch(g -> place(g).startsWith("2026-03-12"));
    assertThat(pages("1&from=2026-03-10&to=2026-03-10")).hasSize(3);
  }

  @Test
  void a_page_asked_for_when_there_was_nothing_costs_no_more_on_the_day_of_very_many() {
    assertThat(db.sql("show plan_cache_mode").query(String.class).single())
        .isEqualTo("force_custom_plan");
    db.sql("vacuum analyze letter").update();
    Greetings.Filter all = new Greetings.Filter(null, null, null, null);
    transaction.executeWithoutResult(
        status -> {
          for (int time = 0; time < ASKED_BEFORE; time++) {
            assertThat(greetings.page(all, null, 20).items()).isEmpty();
          }
          db.sql(
                  """
                  with o as (
                    insert into occurrence (household_id, customer_id, occasion, calendar, year, date, time_zone,
                      due_at, last_moment, state)
                    select id, id, 'MID_AUTUMN', 'LUNAR', 2026, '2026-09-25', 'Asia/Shanghai', now(), now(), 'DUE'
                    from (select uuidv7() as id from generate_series(1, 3000)) h returning *
                  )
                  insert into letter (kind, about, customer_id, day, next_attempt_at, last_moment)
                  select 'GREETING', id, customer_id, date, due_at, last_moment from o
                  """)
              .update();
          long before = rowsRead("letter");
          assertThat(greetings.page(all, null, 20).items()).hasSize(20);
          assertThat(rowsRead("letter") - before).isLessThan(50);
        });
  }

  private static String place(JsonNode greeting) {
    return greeting.get("date").asString() + greeting.get("id").asString();
  }

  private List<JsonNode> pages(String query) {
    List<JsonNode> all = new ArrayList<>();
    JsonNode page = get(GREETINGS + query, "staff");
    page.get("items").forEach(all::add);
    while (page.hasNonNull("next")) {
      page = get(GREETINGS + query + "&cursor=" + page.get("next").asString(), "staff");
      page.get("items").forEach(all::add);
    }
    return all;
  }
}
