/** Events in the life of a complaint. */
@NullMarked
package lidao.contract.complaints;

import org.jspecify.annotations.NullMarked;
