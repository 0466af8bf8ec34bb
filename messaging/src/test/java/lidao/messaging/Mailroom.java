package lidao.messaging;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import lidao.contract.Event;
import lidao.contract.complaints.ComplaintFiled;
import lidao.contract.interactions.InteractionRecorded;
import lidao.contract.interactions.InteractionReported;
import lidao.messaging.inbox.Inbox;
import lidao.messaging.inbox.InvalidReport;
import lidao.messaging.inbox.Received;
import lidao.messaging.inbox.Subscription;
import lidao.messaging.outbox.Outbox;
import lidao.messaging.outbox.Sabotage;
import lidao.messaging.outbox.UuidV7;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.messaging.Message;

/** A service that does nothing but write down what came in, and say so. */
@SpringBootApplication
class Mailroom {

  /** What befalls the handler when it comes to such a summary, once. */
  static final Map<String, Consumer<JdbcTemplate>> MISHAPS = new ConcurrentHashMap<>();

  /** Complaints with such a summary cannot be applied, as if by a bug of ours. */
  static final Set<String> BUGS = ConcurrentHashMap.newKeySet();

  @Bean
  Consumer<Message<List<byte[]>>> reports(
      Inbox inbox,
      JdbcTemplate jdbc,
      Outbox outbox,
      @Value("${sabotage.without:}") String without) {
    Subscription reports = inbox.subscribe("reports");
    return ("inbox".equals(without) ? reports.idempotent() : reports)
        .on(InteractionReported.class, Mailroom::check, events -> record(events, jdbc, outbox))
        .consumer();
  }

  @Bean
  Consumer<Message<List<byte[]>>> facts(Inbox inbox, JdbcTemplate jdbc) {
    return inbox
        .subscribe("facts")
        .on(
            ComplaintFiled.class,
            events -> {
              for (Received<ComplaintFiled> filed : events) {
                if (BUGS.contains(filed.event().summary())) {
                  throw new IllegalStateException("a bug of ours");
                }
                write(jdbc, filed, filed.event().summary());
              }
            })
        .consumer();
  }

  private static void check(InteractionReported report) {
    if (report.summary().isBlank()) {
      throw new InvalidReport("summary", "a summary is needed");
    }
  }

  private static void record(
      List<Received<InteractionReported>> events, JdbcTemplate jdbc, Outbox outbox) {
    Sabotage.handling();
    for (Received<InteractionReported> received : events) {
      InteractionReported report = received.event();
      Consumer<JdbcTemplate> mishap = MISHAPS.remove(report.summary());
      if (mishap != null) {
        mishap.accept(jdbc);
      }
      write(jdbc, received, report.summary());
      if (report.customer().customerId() != null) {
        outbox.append(
            new InteractionRecorded(
                UuidV7.next(),
                report.customer().customerId(),
                report.kind(),
                null,
                report.occurredAt(),
                null,
                null,
                report.summary()));
      }
    }
  }

  private static <E extends Event> void write(
      JdbcTemplate jdbc, Received<E> received, String what) {
    jdbc.update("insert into effect (key, summary) values (?, ?)", received.key(), what);
  }
}
