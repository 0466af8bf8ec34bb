/** The states of a complaint and the steps between them. */
@NullMarked
package lidao.complaint.handling;

import org.jspecify.annotations.NullMarked;
