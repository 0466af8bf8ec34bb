/** The promises of the complaint-service. */
@NullMarked
package lidao.complaint.insight;

import org.jspecify.annotations.NullMarked;
