/** Journeys across the services, driven from outside. */
@NullMarked
package lidao.system;

import org.jspecify.annotations.NullMarked;
