/** Gifts: what may be sent to whom, what it costs, and what it would say that nobody means. */
@NullMarked
package lidao.reminder.gift;

import org.jspecify.annotations.NullMarked;
