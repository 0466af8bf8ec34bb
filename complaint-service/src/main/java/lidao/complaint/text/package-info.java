/** What a text may hold. */
@NullMarked
package lidao.complaint.text;

import org.jspecify.annotations.NullMarked;
