/** The topics of the house, made by one job. */
@NullMarked
package lidao.messaging.topics;

import org.jspecify.annotations.NullMarked;
