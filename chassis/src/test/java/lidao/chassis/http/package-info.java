/** What is answered, and in which words. */
@NullMarked
package lidao.chassis.http;

import org.jspecify.annotations.NullMarked;
