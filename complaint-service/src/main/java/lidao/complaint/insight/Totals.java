package lidao.complaint.insight;

import org.jspecify.annotations.Nullable;

/**
 * All complaints of a span, counted together.
 *
 * @param heard from customers and partners
 * @param reopenedAndOpen of those reopened, the ones that are not put right again
 * @param minutesToAnswer half of the customers waited no longer
 * @param minutesToResolution half of the customers waited no longer
 */
record Totals(
    long filed,
    long heard,
    long open,
    long resolved,
    long onTheSpot,
    long handedOver,
    long handOvers,
    long reopened,
    long reopenedAndOpen,
    @Nullable Long minutesToAnswer,
    @Nullable Long minutesToResolution) {}
