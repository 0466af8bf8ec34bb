package lidao.reminder.house;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code lidao.reminder.wording}.
 *
 * @param approval matters whose own wordings somebody else must approve
 * @param freshFor how many times in a row nobody gets a wording again, as far as there are as many
 * @param staleAfterDays after which a wording that nobody has touched is reported
 * @param lapsedAfterDays without a visit after which a customer is told that we think of them; 0
 *     for never
 */
@ConfigurationProperties("lidao.reminder.wording")
public record WordingSettings(
    @DefaultValue Set<String> approval,
    @DefaultValue("3") int freshFor,
    @DefaultValue("730") int staleAfterDays,
    @DefaultValue("365") int lapsedAfterDays) {}
