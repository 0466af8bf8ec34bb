/** Who works in the house. */
@NullMarked
package lidao.contract.staff;

import org.jspecify.annotations.NullMarked;
