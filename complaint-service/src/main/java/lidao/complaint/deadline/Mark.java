package lidao.complaint.deadline;

import java.util.Locale;
import java.util.stream.Stream;
import lidao.chassis.security.Roles;
import org.jspecify.annotations.Nullable;

/** The moments of a deadline at which somebody is called, in their order; more and more people. */
enum Mark {
  /** Half of the time is gone. */
  HALF,
  /** Most of it is. */
  NEAR,
  /** All of it is, and the customer waits. */
  BREACHED,
  /** Still nothing: the next rank is called. */
  ESCALATED,
  /** And the rank above that. */
  ESCALATED_AGAIN;

  /** The name within a cause key. */
  String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The role that is called beside the owner, or where nobody stands above them. */
  String role() {
    return switch (this) {
      case HALF, NEAR -> Roles.STAFF;
      case BREACHED, ESCALATED -> Roles.SUPERVISOR;
      case ESCALATED_AGAIN -> Roles.OPERATOR;
    };
  }

  boolean isWarning() {
    return this == HALF || this == NEAR;
  }

  /** Whether a higher rank is called. */
  boolean isEscalation() {
    return compareTo(BREACHED) > 0;
  }

  /** The last of the first {@code passed} marks; null before the first. */
  static @Nullable Mark last(int passed) {
    return passed == 0 ? null : values()[passed - 1];
  }

  /** The marks that come after the first {@code passed} ones. */
  static Stream<Mark> after(int passed) {
    return Stream.of(values()).skip(passed);
  }
}
