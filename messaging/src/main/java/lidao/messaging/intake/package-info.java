/** Passes other systems' reports on to the intake topics, for those who have no Kafka client. */
@NullMarked
package lidao.messaging.intake;

import org.jspecify.annotations.NullMarked;
