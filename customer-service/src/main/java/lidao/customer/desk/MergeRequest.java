package lidao.customer.desk;

import java.util.UUID;
import lidao.contract.customers.Relation;
import org.jspecify.annotations.Nullable;

/**
 * Which record is to become a part of this one.
 *
 * @param absorbed the other customer's id
 * @param absorbedVersion the version of that record that whoever decides has seen; left out, any
 *     will do
 * @param relation what that customer is to this one, who live in one household; left out, they are
 *     the same person
 */
record MergeRequest(
    @Nullable UUID absorbed, @Nullable Long absorbedVersion, @Nullable Relation relation) {}
