/** The support console: staff, alerts, sign-in, the pages and the front door. */
@NullMarked
package lidao.console;

import org.jspecify.annotations.NullMarked;
