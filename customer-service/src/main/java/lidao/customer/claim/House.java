package lidao.customer.claim;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What a claim is read by beside its own words.
 *
 * @param country where phone numbers are dialled from when the customer's country is unknown; ISO
 *     3166-1 alpha-2
 * @param clock the house's time: nobody has said anything tomorrow
 */
@Component
public record House(@Value("${lidao.house.country:CN}") String country, Clock clock) {}
