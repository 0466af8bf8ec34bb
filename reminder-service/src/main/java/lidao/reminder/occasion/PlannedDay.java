package lidao.reminder.occasion;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import lidao.calendar.Occurrence;
import lidao.contract.customers.Tier;
import org.jspecify.annotations.Nullable;

/** A day of somebody's own, the time it comes round next, and on which terms it is kept. */
record PlannedDay(
    KeptDay kept, Occurrence occurrence, Terms terms, boolean festive, @Nullable Tier tier) {

  Instant dueAt() {
    return terms.opening(day(), zone());
  }

  Instant lastMoment() {
    return terms.lastMoment(day(), zone());
  }

  @Nullable Instant callUntil() {
    return terms.callUntil(day(), zone());
  }

  @Nullable Instant firstStep() {
    return terms.firstStep(day(), zone(), tier);
  }

  private LocalDate day() {
    return occurrence.date();
  }

  private ZoneId zone() {
    return ZoneId.of(kept.timeZone());
  }
}
