/** Trace context from a request, through outbox and topics, to what follows from it. */
@NullMarked
package lidao.messaging.trace;

import org.jspecify.annotations.NullMarked;
