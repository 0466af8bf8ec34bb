/** What somebody says of a customer, checked and brought into one form, whichever way it came. */
@NullMarked
package lidao.customer.claim;

import org.jspecify.annotations.NullMarked;
