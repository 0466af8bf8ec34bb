/** Pictures and documents that belong to a complaint. */
@NullMarked
package lidao.complaint.attachment;

import org.jspecify.annotations.NullMarked;
