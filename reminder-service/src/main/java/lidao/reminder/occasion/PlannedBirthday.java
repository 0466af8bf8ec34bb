package lidao.reminder.occasion;

import lidao.calendar.Occurrence;

/** A birthday and the time it comes round next. */
record PlannedBirthday(KeptBirthday kept, Occurrence occurrence) {}
