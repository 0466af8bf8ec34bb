package lidao.complaint.remedy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import lidao.chassis.security.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How much each role may give away on its own.
 *
 * @param authority role, then currency, to the most that one remedy may cost; a role whose limits
 *     are left out altogether has none if it is the supervisor's, else no authority
 */
@ConfigurationProperties("lidao.complaints.remedies")
record AuthoritySettings(Map<String, Map<String, BigDecimal>> authority) {

  @SuppressWarnings("ConstantValue") // the binder leaves out what is not set
  AuthoritySettings {
    authority = authority == null ? Map.of() : authority;
  }

  /** Whether somebody with these roles may offer it without asking anybody. */
  boolean covers(NewRemedy remedy, Set<String> roles) {
    return covers(remedy.cost(), remedy.currency(), roles);
  }

  boolean covers(@Nullable BigDecimal cost, @Nullable String currency, Set<String> roles) {
    return cost == null
        || cost.signum() == 0
        || roles.stream().anyMatch(role -> covers(cost, String.valueOf(currency), role));
  }

  private boolean covers(BigDecimal cost, String currency, String role) {
    Map<String, BigDecimal> limits = authority.get(role);
    if (limits == null || limits.isEmpty()) {
      return role.equals(Roles.SUPERVISOR);
    }
    BigDecimal limit = limits.get(currency);
    return limit != null && cost.compareTo(limit) <= 0;
  }
}
