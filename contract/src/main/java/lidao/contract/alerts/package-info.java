/** Events that call for somebody on the staff. */
@NullMarked
package lidao.contract.alerts;

import org.jspecify.annotations.NullMarked;
