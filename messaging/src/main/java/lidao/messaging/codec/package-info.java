/** Events as they look on the wire: CloudEvents 1.0 in Kafka's binary mode. */
@NullMarked
package lidao.messaging.codec;

import org.jspecify.annotations.NullMarked;
