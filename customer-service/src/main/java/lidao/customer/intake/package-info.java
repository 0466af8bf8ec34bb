/** Reports of other systems on care.intake.customers.v1. */
@NullMarked
package lidao.customer.intake;

import org.jspecify.annotations.NullMarked;
