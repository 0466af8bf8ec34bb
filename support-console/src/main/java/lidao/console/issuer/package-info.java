/** Issues the tokens of the house: its signing keys, its clients and what a token says. */
@NullMarked
package lidao.console.issuer;

import org.jspecify.annotations.NullMarked;
