/** How complaints come in, also those of customers whom nobody knows yet. */
@NullMarked
package lidao.complaint.intake;

import org.jspecify.annotations.NullMarked;
