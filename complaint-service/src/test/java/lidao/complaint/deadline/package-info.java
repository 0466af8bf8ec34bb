/** The promises of the complaint-service. */
@NullMarked
package lidao.complaint.deadline;

import org.jspecify.annotations.NullMarked;
