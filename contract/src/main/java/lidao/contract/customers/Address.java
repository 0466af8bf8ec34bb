package lidao.contract.customers;

import org.jspecify.annotations.Nullable;

/** A postal address, as the customer writes it. */
public record Address(
    @Nullable String street,
    @Nullable String city,
    @Nullable String region,
    @Nullable String postalCode,
    @Nullable String country) {}
