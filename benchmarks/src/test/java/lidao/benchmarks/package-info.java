@NullMarked
package lidao.benchmarks;

import org.jspecify.annotations.NullMarked;
