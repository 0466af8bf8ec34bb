/** Who is calling, and what that role may do: bearer tokens, role annotations, the caller. */
@NullMarked
package lidao.chassis.security;

import org.jspecify.annotations.NullMarked;
