/** Signing in to the pages, staying signed in, and what guards every door. */
@NullMarked
package lidao.console.signin;

import org.jspecify.annotations.NullMarked;
