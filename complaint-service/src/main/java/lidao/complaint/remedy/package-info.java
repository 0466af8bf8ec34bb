/** What the house gives to put a matter right, within whose authority, and its apologies. */
@NullMarked
package lidao.complaint.remedy;

import org.jspecify.annotations.NullMarked;
