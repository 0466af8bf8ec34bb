package lidao.messaging;

import java.util.List;
import java.util.UUID;
import lidao.fixture.TestEvent;
import lidao.fixture.TestTopics;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts events into the mailroom's topics, and looks at what came of them. */
final class Mails {

  static final String REPORTS = "care.intake.interactions.v1";
  static final String FACTS = "care.complaints.v1";

  private Mails() {}

  /** A customer's call, as the booking system reports it. */
  static TestEvent call(UUID customer, String summary) {
    return TestEvent.of(
        "/booking",
        "care.InteractionReported.v1",
        """
        {"customer":{"customerId":"%s"},"kind":"CALL","occurredAt":"2026-11-21T09:00:00Z","summary":"%s"}"""
            .formatted(customer, summary));
  }

  /** A complaint, as complaint-service states it. */
  static TestEvent filed(UUID complaint, String summary) {
    return TestEvent.of(
        "/complaint-service",
        "care.ComplaintFiled.v1",
        """
        {"complaintId":"%s","number":"C-2026-1","summary":"%s","severity":"NORMAL","origin":"CUSTOMER",
        "filedAt":"2026-11-21T09:00:00Z","holdingAnswerDue":"2026-11-21T10:00:00Z","firstAnswerDue":"2026-11-22T09:00:00Z"}"""
            .formatted(complaint, summary));
  }

  static void report(UUID customer, TestEvent... events) {
    TestTopics.publish(REPORTS, customer.toString(), events);
  }

  static void state(UUID complaint, TestEvent... events) {
    TestTopics.publish(FACTS, complaint.toString(), events);
  }

  /** What took effect under a key, in order. */
  static List<String> effects(JdbcTemplate jdbc, UUID key) {
    return jdbc.queryForList(
        "select summary from effect where key = ? order by seq", String.class, key.toString());
  }

  /** Why events of a key wait, oldest first. */
  static List<String> parked(JdbcTemplate jdbc, UUID key) {
    return jdbc.queryForList(
        "select coalesce(field, '-') || ': ' || reason from parked_event"
            + " where key = ? and discarded_at is null order by id",
        String.class,
        key.toString());
  }
}
