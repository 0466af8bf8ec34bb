/** Calls for somebody on the staff, live for everyone and held by one. */
@NullMarked
package lidao.console.alerts;

import org.jspecify.annotations.NullMarked;
