/** What passed between a customer and the house. */
@NullMarked
package lidao.interaction;

import org.jspecify.annotations.NullMarked;
