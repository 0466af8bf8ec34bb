/** Events in, each applied once: one transaction for a poll. */
@NullMarked
package lidao.messaging.inbox;

import org.jspecify.annotations.NullMarked;
