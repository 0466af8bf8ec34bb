/** The promises of the complaint-service. */
@NullMarked
package lidao.complaint;

import org.jspecify.annotations.NullMarked;
