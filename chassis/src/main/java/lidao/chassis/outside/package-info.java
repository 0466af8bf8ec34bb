/** What a service posts to addresses outside of the house. */
@NullMarked
package lidao.chassis.outside;

import org.jspecify.annotations.NullMarked;
