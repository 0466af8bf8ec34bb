/**
 * Migrations of the library modules, beside the service's own in one schema; and one transaction
 * for what many ask at once.
 */
@NullMarked
package lidao.chassis.db;

import org.jspecify.annotations.NullMarked;
