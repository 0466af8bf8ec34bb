package lidao.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import lidao.fixture.Fixture;
import lidao.fixture.TestTopics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What the messaging promises a service, against a real broker and database. */
@SpringBootTest(
    classes = Mailroom.class,
    properties = "spring.config.name=mailroom",
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class MessagingPromisesTest {

  private static final String REPORTS = "care.intake.interactions.v1";

  @Autowired private JdbcTemplate jdbc;

  @DynamicPropertySource
  static void servers(DynamicPropertyRegistry registry) {
    Fixture.register(registry, "mailroom");
  }

  @Test
  void every_report_takes_effect_once_in_the_order_of_its_key_and_is_published() {
    UUID customer = UUID.randomUUID();
    List<String> sent = IntStream.range(0, 300).mapToObj(i -> "call " + i).toList();
    for (int i = 0; i < sent.size(); i++) {
      report(customer, "order-" + i, sent.get(i));
    }
    await().until(() -> effects(customer).size() >= sent.size());
    assertThat(effects(customer)).containsExactlyElementsOf(sent);

    List<String> published = new ArrayList<>();
    TestTopics.read(
        "care.interactions.v1",
        records -> {
          published.clear();
          records.stream()
              .filter(r -> customer.toString().equals(r.key()))
              .forEach(r -> published.add(String.valueOf(r.value())));
          return published.size() >= sent.size();
        });
    assertThat(published).hasSize(sent.size());
    for (int i = 0; i < sent.size(); i++) {
      assertThat(published.get(i)).contains("\"call " + i + "\"");
    }
  }

  private void report(UUID customer, String id, String summary) {
    TestTopics.publishRaw(
        REPORTS,
        customer.toString(),
        Map.of(
            "ce_specversion", "1.0",
            "ce_id", id + "-" + customer,
            "ce_source", "/booking",
            "ce_type", "care.InteractionReported.v1",
            "ce_time", "2026-11-21T09:00:00Z",
            "content-type", "application/json"),
        """
        {"customer":{"customerId":"%s"},"kind":"CALL","occurredAt":"2026-11-21T09:00:00Z","summary":"%s"}
        """
            .formatted(customer, summary)
            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private List<String> effects(UUID customer) {
    return jdbc.queryForList(
        "select summary from effect where key = ? order by seq", String.class, customer.toString());
  }
}
