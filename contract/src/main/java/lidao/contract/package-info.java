/** The events of the house: what travels on which topic under which type. No Spring, no logic. */
@NullMarked
package lidao.contract;

import org.jspecify.annotations.NullMarked;
