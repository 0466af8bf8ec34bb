package lidao.reminder.care;

import lidao.reminder.occasion.CarePlan;
import org.jspecify.annotations.Nullable;

/** What a care plan asks for before the greeting; the names are stored. */
enum Step {
  /** The guest comes: a table is booked for the day. */
  PREPARE,
  /** The guest does not: a gift goes out. */
  GIFT,
  /** Somebody checks that all is well, or visits. */
  VISIT;

  /** How many days before the day; null where it is not asked for. */
  @Nullable Integer lead(CarePlan.Lead lead) {
    return switch (this) {
      case PREPARE -> lead.prepareDays();
      case GIFT -> lead.giftDays();
      case VISIT -> lead.visitDays();
    };
  }
}
