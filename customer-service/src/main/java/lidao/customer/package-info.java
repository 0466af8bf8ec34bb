/** The master file: who the customer is. */
@NullMarked
package lidao.customer;

import org.jspecify.annotations.NullMarked;
