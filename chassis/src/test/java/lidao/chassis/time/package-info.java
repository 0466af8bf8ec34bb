/** What goes on for as long as the service does. */
@NullMarked
package lidao.chassis.time;

import org.jspecify.annotations.NullMarked;
