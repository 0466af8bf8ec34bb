/** What the house costs: ours beside bare programs that do the same visible work, in one run. */
@NullMarked
package lidao.benchmarks;

import org.jspecify.annotations.NullMarked;
