/** What staff should know of a guest who is about to come. */
@NullMarked
package lidao.interaction.guest;

import org.jspecify.annotations.NullMarked;
