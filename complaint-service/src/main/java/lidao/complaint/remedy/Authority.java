package lidao.complaint.remedy;

import java.math.BigDecimal;
import java.util.Map;

/**
 * How much somebody may give away without asking anybody.
 *
 * @param unlimited any amount
 * @param limits currency, ISO 4217, to the most that one remedy may cost; a currency that is left
 *     out has no authority
 */
record Authority(boolean unlimited, Map<String, BigDecimal> limits) {}
