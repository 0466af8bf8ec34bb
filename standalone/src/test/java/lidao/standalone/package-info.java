/** What the standalone promises. */
@NullMarked
package lidao.standalone;

import org.jspecify.annotations.NullMarked;
