package lidao.messaging;

import static lidao.messaging.Mails.call;
import static lidao.messaging.Mails.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import lidao.fixture.TestEvent;
import lidao.fixture.TestTopics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the inbox promises, against a real broker and database. */
class InboxPromisesTest extends MailroomTest {

  @Autowired private JdbcTemplate jdbc;

  private final UUID customer = UUID.randomUUID();

  @Test
  void every_report_takes_effect_once_in_the_order_of_its_key_and_is_published() {
    List<String> summaries = IntStream.range(0, 300).mapToObj(i -> "call " + i).toList();
    report(customer, summaries.stream().map(s -> call(customer, s)).toArray(TestEvent[]::new));
    await().until(() -> Mails.effects(jdbc, customer).size() >= summaries.size());
    assertThat(Mails.effects(jdbc, customer)).containsExactlyElementsOf(summaries);

    List<String> published = new ArrayList<>();
    TestTopics.read(
        "care.interactions.v1",
        records -> {
          published.clear();
          records.stream()
              .filter(r -> customer.toString().equals(r.key()))
              .forEach(r -> published.add(String.valueOf(r.value())));
          return published.size() >= summaries.size();
        });
    assertThat(published).hasSameSizeAs(summaries);
    for (int i = 0; i < summaries.size(); i++) {
      assertThat(published.get(i)).contains('"' + summaries.get(i) + '"');
    }
  }

  @Test
  void a_report_that_comes_again_changes_nothing() {
    TestEvent once = call(customer, "once");
    report(customer, once, once, call(customer, "between"), once, call(customer, "last"));
    awaitEffect("last");
    report(customer, once, call(customer, "later"));
    awaitEffect("later");
    assertThat(Mails.effects(jdbc, customer)).containsExactly("once", "between", "last", "later");
    assertThat(Mails.parked(jdbc, customer)).isEmpty();
  }

  @Test
  void a_name_that_comes_again_with_another_body_is_parked_once_and_nobody_waits() {
    TestEvent first = call(customer, "first");
    TestEvent second = call(customer, "second").withId(first.id());
    report(customer, first);
    awaitEffect("first");
    report(customer, second, call(customer, "third"), second);
    awaitEffect("third");
    report(customer, second, call(customer, "fourth"));
    awaitEffect("fourth");
    assertThat(Mails.effects(jdbc, customer)).containsExactly("first", "third", "fourth");
    assertThat(Mails.parked(jdbc, customer)).hasSize(1).first().asString().startsWith("ce_id: ");
  }

  @Test
  void a_bad_report_is_parked_with_its_field_and_the_good_ones_around_it_take_effect() {
    TestEvent empty = call(customer, " ");
    TestEvent noKind = call(customer, "x").withBody("{\"customer\":{},\"summary\":\"x\"}");
    TestEvent noJson = call(customer, "x").withBody("{\"customer\"");
    TestEvent noType = TestEvent.of("/booking", "care.Unheard.v1", call(customer, "x").body());
    report(
        customer, call(customer, "before"), empty, noKind, noJson, noType, call(customer, "after"));
    awaitEffect("after");
    assertThat(Mails.effects(jdbc, customer)).containsExactly("before", "after");
    assertThat(Mails.parked(jdbc, customer))
        .extracting(reason -> reason.substring(0, reason.indexOf(':')))
        .containsExactly("summary", "kind", "-", "ce_type");
  }

  @Test
  void a_record_without_a_name_is_parked_and_nobody_waits() {
    TestTopics.publishRaw(
        Mails.REPORTS,
        customer.toString(),
        java.util.Map.of("ce_source", "/booking"),
        new byte[] {1});
    report(customer, call(customer, "after"));
    awaitEffect("after");
    assertThat(Mails.parked(jdbc, customer)).containsExactly("ce_id: header ce_id is missing");
  }

  private void awaitEffect(String summary) {
    await().until(() -> Mails.effects(jdbc, customer).contains(summary));
  }
}
