/** A year in the life of a small house, told day by day to whoever wants to see how it works. */
@NullMarked
package lidao.standalone.demo;

import org.jspecify.annotations.NullMarked;
