/** What went wrong, and putting it right. */
@NullMarked
package lidao.complaint;

import org.jspecify.annotations.NullMarked;
