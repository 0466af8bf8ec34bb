/** The only home of Kafka: no event lost, no effect doubled. */
@NullMarked
package lidao.messaging;

import org.jspecify.annotations.NullMarked;
