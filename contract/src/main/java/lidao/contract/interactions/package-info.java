/** Events about what passed between a customer and the house. */
@NullMarked
package lidao.contract.interactions;

import org.jspecify.annotations.NullMarked;
