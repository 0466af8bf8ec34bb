/** Tables that customers have booked. */
@NullMarked
package lidao.interaction.booking;

import org.jspecify.annotations.NullMarked;
