/**
 * Calling for somebody on the staff, once a cause, and taking the call back when the cause is gone.
 */
@NullMarked
package lidao.complaint.alert;

import org.jspecify.annotations.NullMarked;
