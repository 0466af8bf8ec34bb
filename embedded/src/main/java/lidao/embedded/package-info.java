/** Kafka and PostgreSQL on a directory of this machine, for the standalone and for tests. */
@NullMarked
package lidao.embedded;

import org.jspecify.annotations.NullMarked;
