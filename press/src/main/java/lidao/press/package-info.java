/** Pages as PDF, in fonts of the house's own. */
@NullMarked
package lidao.press;

import org.jspecify.annotations.NullMarked;
