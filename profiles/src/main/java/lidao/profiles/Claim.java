package lidao.profiles;

import lidao.contract.CustomerReference;

/**
 * Whom somebody says an event is about.
 *
 * @param source the publishing system; it gives the reference's customer code its meaning
 */
public record Claim(String source, CustomerReference reference) {}
