/** What is due to a customer, and sending it. */
@NullMarked
package lidao.reminder;

import org.jspecify.annotations.NullMarked;
