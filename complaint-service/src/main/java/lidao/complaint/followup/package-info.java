/** What customers answer when they are asked whether a resolved complaint stayed resolved. */
@NullMarked
package lidao.complaint.followup;

import org.jspecify.annotations.NullMarked;
