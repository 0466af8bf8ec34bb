/** The working calendars of the house. */
@NullMarked
package lidao.reminder.workingtime;

import org.jspecify.annotations.NullMarked;
