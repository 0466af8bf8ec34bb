/** What may lead to a customer whom nobody knows yet, and whom it leads to. */
@NullMarked
package lidao.complaint.clue;

import org.jspecify.annotations.NullMarked;
