/** The house, and its customers' languages, time zones and hours. */
@NullMarked
package lidao.reminder.house;

import org.jspecify.annotations.NullMarked;
