/** Keeps secrets so that a copy of the database or of a cookie tells nothing. */
@NullMarked
package lidao.console.sealing;

import org.jspecify.annotations.NullMarked;
