/** Business time and the work that comes round again: the clock, and ticks. */
@NullMarked
package lidao.chassis.time;

import org.jspecify.annotations.NullMarked;
