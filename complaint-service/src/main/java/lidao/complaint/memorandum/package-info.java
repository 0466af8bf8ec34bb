/** The memorandum: everything the house did about a complaint, to be read to the customer. */
@NullMarked
package lidao.complaint.memorandum;

import org.jspecify.annotations.NullMarked;
