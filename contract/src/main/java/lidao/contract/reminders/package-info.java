/** Events about what is due to a customer, and what was sent. */
@NullMarked
package lidao.contract.reminders;

import org.jspecify.annotations.NullMarked;
