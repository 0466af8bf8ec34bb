/** Takes other systems' events over HTTP and puts them where Kafka clients put theirs. */
@NullMarked
package lidao.console.intake;

import org.jspecify.annotations.NullMarked;
