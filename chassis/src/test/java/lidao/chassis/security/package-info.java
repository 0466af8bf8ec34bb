/** Tokens of many makes. */
@NullMarked
package lidao.chassis.security;

import org.jspecify.annotations.NullMarked;
