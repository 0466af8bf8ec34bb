/** Migrations of the library modules, beside the service's own in one schema. */
@NullMarked
package lidao.chassis.db;

import org.jspecify.annotations.NullMarked;
