/** Care plans: what the house does before an occasion, and who has done it. */
@NullMarked
package lidao.reminder.care;

import org.jspecify.annotations.NullMarked;
