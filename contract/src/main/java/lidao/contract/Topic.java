package lidao.contract;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The topics of the house. A name ends in its major version, which never changes its meaning. */
public enum Topic {
  INTAKE_CUSTOMERS("care.intake.customers.v1", Kind.REPORTS),
  INTAKE_INTERACTIONS("care.intake.interactions.v1", Kind.REPORTS),
  INTAKE_COMPLAINTS("care.intake.complaints.v1", Kind.REPORTS),
  PROFILES("care.profiles.v1", Kind.STATES),
  CUSTOMERS("care.customers.v1", Kind.FACTS),
  INTERACTIONS("care.interactions.v1", Kind.FACTS),
  REMINDERS("care.reminders.v1", Kind.FACTS),
  COMPLAINTS("care.complaints.v1", Kind.FACTS),
  ALERTS("care.alerts.v1", Kind.FACTS),
  STAFF("care.staff.v1", Kind.STATES),
  CALENDARS("care.calendars.v1", Kind.STATES);

  /**
   * Enough for a cluster to spread a house's busiest hour over, few enough for one small machine.
   */
  public static final int PARTITIONS = 12;

  // Asked for each event that comes in.
  private static final Map<String, Topic> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Topic::topicName, t -> t));

  /** Who may write to a topic, and how long it keeps what is written. */
  public enum Kind {
    /** Written by other systems; nothing on it is believed unchecked. */
    REPORTS,
    /** Written by the owning service; kept for 13 days. */
    FACTS,
    /** Written by the owning service; compacted to the last record of each key. */
    STATES
  }

  private final String topicName;
  private final Kind kind;

  Topic(String topicName, Kind kind) {
    this.topicName = topicName;
    this.kind = kind;
  }

  /** The name on the broker. */
  public String topicName() {
    return topicName;
  }

  /** Who may write here. */
  public Kind kind() {
    return kind;
  }

  /** The topic of that name on the broker, if it is one of ours. */
  public static Optional<Topic> named(String topicName) {
    return Optional.ofNullable(BY_NAME.get(topicName));
  }
}
