/** Who works here, as the console tells it. */
@NullMarked
package lidao.complaint.staff;

import org.jspecify.annotations.NullMarked;
