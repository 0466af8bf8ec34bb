package lidao.messaging.codec;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import lidao.contract.Event;
import lidao.contract.customers.CustomerReported;
import lidao.contract.interactions.InteractionReported;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventCodecTest {

  private static final String AT = "\"occurredAt\":\"2026-11-21T09:00:00Z\"";

  private final EventCodec codec = new EventCodec();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"kind\":\"CALL\"," + AT + ",\"summary\":\"x\"} | customer",
        "{\"customer\":{},\"kind\":\"CALL\"," + AT + "} | summary",
        "{\"customer\":{},\"kind\":\"SHOUT\"," + AT + ",\"summary\":\"x\"} | kind",
        "{\"customer\":{},\"kind\":\"CALL\",\"occurredAt\":\"soon\",\"summary\":\"x\"} | occurredAt",
        "{\"customer\":{\"customerId\":\"7\"},\"kind\":\"CALL\","
            + AT
            + ",\"summary\":\"x\"}"
            + " | customer.customerId",
        "{\"customer\":[1],\"kind\":\"CALL\"," + AT + ",\"summary\":\"x\"} | customer",
      })
  void an_interaction_that_cannot_be_read_names_the_field(String json, String field) {
    refuses(json, InteractionReported.class, field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"honourees\":[{\"name\":\"x\",\"relation\":\"SPOUSE\"}]} | honourees[0].birthday",
        "{\"honourees\":[null]} | honourees[0]",
        "{\"birthday\":{\"calendar\":\"LUNAR\",\"month\":8}} | birthday.day",
      })
  void a_customer_that_cannot_be_read_names_the_field_within(String json, String field) {
    refuses(json, CustomerReported.class, field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"null", "[]", "42", "{\"kind\"", "''"})
  void what_is_no_object_is_refused_without_a_field(String json) {
    refuses(json, InteractionReported.class, null);
  }

  private void refuses(String json, Class<? extends Event> type, String field) {
    assertThatExceptionOfType(Undecodable.class)
        .isThrownBy(() -> codec.read(json.getBytes(StandardCharsets.UTF_8), type))
        .satisfies(
            e ->
                org.assertj.core.api.Assertions.assertThat(e.field())
                    .as(e.getMessage())
                    .isEqualTo(field))
        .withMessageNotContaining("lidao");
  }
}
