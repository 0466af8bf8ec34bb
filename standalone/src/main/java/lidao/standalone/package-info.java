/** The whole house in one JVM: five services on an embedded Kafka and PostgreSQL. */
@NullMarked
package lidao.standalone;

import org.jspecify.annotations.NullMarked;
