package lidao.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import lidao.fixture.TestEvent;
import lidao.fixture.TestTokens;
import lidao.fixture.TestTopics;
import lidao.messaging.trace.Traces;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.client.RestClient;

/** Whoever caused an event can be found from it, where that is known. */
class TracePromisesTest extends MailroomTest {

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String PARENT = "00-" + TRACE + "-b7ad6b7169203331-01";
  private static final String OTHER = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  @Autowired private Traces traces;
  @Autowired private MeterRegistry meters;
  @Autowired private ApplicationContext context;
  @LocalServerPort private int port;

  private final UUID customer = UUID.randomUUID();

  @Test
  void an_event_carries_the_trace_of_the_request_that_caused_it() {
    RestClient.create("http://localhost:" + port)
        .put()
        .uri("/api/mailroom/calls/" + customer)
        .header("Authorization", TestTokens.bearer("staff"))
        .header("traceparent", PARENT)
        .retrieve()
        .toBodilessEntity();
    assertThat(published()).startsWith("00-" + TRACE + "-").isNotEqualTo(PARENT).hasSize(55);
  }

  @Test
  void what_follows_from_a_single_event_continues_its_trace_and_log_lines_name_it()
      throws InterruptedException {
    BlockingQueue<String> logged = new LinkedBlockingQueue<>();
    Mailroom.MISHAPS.put("traced", db -> logged.add(String.valueOf(MDC.get("traceId"))));
    TestEvent call = Mails.call(customer, "traced");
    Map<String, String> headers = new HashMap<>();
    headers.put("ce_id", call.id());
    headers.put("ce_source", call.source());
    headers.put("ce_type", call.type());
    headers.put("traceparent", PARENT);
    TestTopics.publishRaw(
        Mails.REPORTS, customer.toString(), headers, call.body().getBytes(StandardCharsets.UTF_8));
    assertThat(published()).startsWith("00-" + TRACE + "-");
    assertThat(logged.poll(90, TimeUnit.SECONDS)).isEqualTo(TRACE);
  }

  @Test
  void where_several_traces_meet_a_new_one_begins() {
    assertThat(following(PARENT, PARENT)).contains(TRACE);
    assertThat(following(PARENT, OTHER)).doesNotContain(TRACE, OTHER.substring(3, 35)).hasSize(55);
    assertThat(following(PARENT, null)).doesNotContain(TRACE).hasSize(55);
    assertThat(following("00-x")).hasSize(55);
    assertThat(traces.current()).isNull();
  }

  @Test
  void nothing_is_exported_unless_asked_for() {
    assertThat(
            Arrays.stream(context.getBeanDefinitionNames())
                .filter(
                    name ->
                        name.toLowerCase(java.util.Locale.ROOT)
                            .matches(".*(otlp|zipkin).*export.*"))
                .filter(name -> !name.contains("onfigur") && !name.contains("roperties")))
        .isEmpty();
    assertThat(meters.getClass().getSimpleName()).doesNotContain("Otlp");
  }

  private String following(String... causes) {
    List<String> current = new ArrayList<>();
    traces.follow("test", Arrays.asList(causes), () -> current.add(traces.current()));
    return current.get(0);
  }

  /** The traceparent of the first event published for our customer. */
  private String published() {
    return TestTopics.read(
            "care.interactions.v1",
            all -> all.stream().anyMatch(r -> customer.toString().equals(r.key())))
        .stream()
        .filter(r -> customer.toString().equals(r.key()))
        .findFirst()
        .orElseThrow()
        .header("traceparent");
  }
}
