/** Whose complaint it is, and how that is found out where nobody knew. */
@NullMarked
package lidao.complaint.customer;

import org.jspecify.annotations.NullMarked;
