/**
 * By when a customer must hear from us, in working time, and who is called when that comes near.
 */
@NullMarked
package lidao.complaint.deadline;

import org.jspecify.annotations.NullMarked;
