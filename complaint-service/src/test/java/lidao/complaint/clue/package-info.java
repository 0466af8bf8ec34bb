/** The promises of the complaint-service. */
@NullMarked
package lidao.complaint.clue;

import org.jspecify.annotations.NullMarked;
