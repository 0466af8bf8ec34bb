package lidao.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import lidao.fixture.TestEvent;
import lidao.fixture.TestTopics;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Customers who used the link in a message. */
class UnsubscribedTest extends CustomerServiceTest {

  @Test
  void what_a_customer_unsubscribed_from_is_their_word_on_consent() {
    Answer created =
        post(
            "/api/customers",
            """
            {"name":"Un Subscriber","emails":["%s@example.com"],
             "consents":[{"channel":"EMAIL","purpose":"GREETING","granted":true}]}
            """
                .formatted(random("un")));
    String place = "/api/customers/" + created.id();

    unsubscribes(UUID.randomUUID().toString()); // nobody we know: nothing to keep
    unsubscribes(created.id());

    await().until(() -> get(place + "/consents").json().size() == 2);
    JsonNode word = get(place + "/consents").json().path(0);
    assertThat(word.path("granted").asBoolean()).isFalse();
    assertThat(word.path("setBy").asString()).isEqualTo("/reminder-service");
    assertThat(get(place).json().path("consents").path(0).path("granted").asBoolean()).isFalse();
    assertThat(published("care.profiles.v1", created.id())).hasSize(2);
  }

  private void unsubscribes(String customer) {
    TestTopics.publish(
        "care.reminders.v1",
        customer,
        TestEvent.of(
            "/reminder-service",
            "care.Unsubscribed.v1",
            """
            {"customerId":"%s","channel":"EMAIL","purpose":"GREETING","unsubscribedAt":"2099-01-01T00:00:00Z"}
            """
                .formatted(customer)));
  }
}
