/** The HTTP side for staff and other systems: registering, finding, changing. */
@NullMarked
package lidao.customer.desk;

import org.jspecify.annotations.NullMarked;
