/** What is answered, and in which words. */
@NullMarked
package lidao.chassis.outside;

import org.jspecify.annotations.NullMarked;
