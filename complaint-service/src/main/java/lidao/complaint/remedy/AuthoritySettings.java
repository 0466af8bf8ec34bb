package lidao.complaint.remedy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    BigDecimal limit = limits(role).get(currency);
    return unlimited(role) || (limit != null && cost.compareTo(limit) <= 0);
  }

  /** What these roles may give away together: in each currency the most that one of them may. */
  Authority of(Set<String> roles) {
    Map<String, BigDecimal> most = new TreeMap<>();
    roles.forEach(
        role ->
            limits(role)
                .forEach((currency, limit) -> most.merge(currency, limit, BigDecimal::max)));
    boolean unlimited = roles.stream().anyMatch(this::unlimited);
    return new Authority(unlimited, unlimited ? Map.of() : most);
  }

  private boolean unlimited(String role) {
    return role.equals(Roles.SUPERVISOR) && limits(role).isEmpty();
  }

  private Map<String, BigDecimal> limits(String role) {
    return authority.getOrDefault(role, Map.of());
  }
}
