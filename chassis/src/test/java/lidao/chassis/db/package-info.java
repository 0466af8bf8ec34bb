/** Migrations side by side. */
@NullMarked
package lidao.chassis.db;

import org.jspecify.annotations.NullMarked;
