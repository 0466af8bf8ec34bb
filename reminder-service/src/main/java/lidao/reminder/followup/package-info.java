/** Asking, after a complaint is resolved, whether it stayed so. */
@NullMarked
package lidao.reminder.followup;

import org.jspecify.annotations.NullMarked;
