/** Events about who a customer is. */
@NullMarked
package lidao.contract.customers;

import org.jspecify.annotations.NullMarked;
