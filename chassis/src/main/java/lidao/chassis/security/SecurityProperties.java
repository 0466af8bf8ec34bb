package lidao.chassis.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code lidao.security}.
 *
 * @param paths what the bearer-token chain guards; a service with pages of its own narrows it
 * @param openPaths what anybody may call, beside health, metrics and the API description
 * @param rolesClaim the claim that holds the roles; dots go down into objects
 * @param metricsPort the port where meters are read without a token; 0 for none, so that only an
 *     operator's token opens them; unset, the service's own: it stands inside of the house
 * @param issuer the issuer that tokens must name; unchecked when unset
 */
@ConfigurationProperties("lidao.security")
record SecurityProperties(
    @DefaultValue("/**") List<String> paths,
    @DefaultValue List<String> openPaths,
    @DefaultValue("roles") String rolesClaim,
    @Nullable Integer metricsPort,
    @Nullable String issuer) {}
