/** How often and how the house has tried to reach the customer, or somebody who may know more. */
@NullMarked
package lidao.complaint.contact;

import org.jspecify.annotations.NullMarked;
