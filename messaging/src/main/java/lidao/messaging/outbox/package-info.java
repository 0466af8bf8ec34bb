/** State and events in one transaction, and the relay that carries the events out. */
@NullMarked
package lidao.messaging.outbox;

import org.jspecify.annotations.NullMarked;
