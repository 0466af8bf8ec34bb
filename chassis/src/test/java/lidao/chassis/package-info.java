/** The chassis as a service sees it. */
@NullMarked
package lidao.chassis;

import org.jspecify.annotations.NullMarked;
