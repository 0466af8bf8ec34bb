/** A service's own copy of the customers' profiles, and finding a customer in it. */
@NullMarked
package lidao.profiles;

import org.jspecify.annotations.NullMarked;
