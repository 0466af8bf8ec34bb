/** Receiving no more of some messages, by a link and without an account. */
@NullMarked
package lidao.reminder.consent;

import org.jspecify.annotations.NullMarked;
