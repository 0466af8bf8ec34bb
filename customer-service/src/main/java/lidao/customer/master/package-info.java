/**
 * The customers as we know them: finding the one a claim is about, merging, keeping, publishing.
 */
@NullMarked
package lidao.customer.master;

import org.jspecify.annotations.NullMarked;
