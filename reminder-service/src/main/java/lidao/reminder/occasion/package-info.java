/** Festivals and birthdays: which day they fall on, and for whom. */
@NullMarked
package lidao.reminder.occasion;

import org.jspecify.annotations.NullMarked;
