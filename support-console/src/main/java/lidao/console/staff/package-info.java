/** Who works here, and may sign in. */
@NullMarked
package lidao.console.staff;

import org.jspecify.annotations.NullMarked;
