/** The front door: passes API calls on to the services. */
@NullMarked
package lidao.console.door;

import org.jspecify.annotations.NullMarked;
