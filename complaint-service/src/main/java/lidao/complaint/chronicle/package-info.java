/** What happened to each complaint, in order; it can only be added to. */
@NullMarked
package lidao.complaint.chronicle;

import org.jspecify.annotations.NullMarked;
