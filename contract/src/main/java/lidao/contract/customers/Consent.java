package lidao.contract.customers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a customer said about being written to through a channel for a purpose. */
public record Consent(Channel channel, Purpose purpose, boolean granted, @Nullable Instant since) {}
