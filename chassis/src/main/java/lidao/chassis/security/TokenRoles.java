package lidao.chassis.security;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** The roles that a token's claim names, as a list or as words in a text. */
class TokenRoles implements Converter<Jwt, Collection<GrantedAuthority>> {

  private final List<String> path;

  TokenRoles(String claim) {
    // Keycloak keeps them a level down, in realm_access.roles.
    this.path = List.of(claim.split("\\."));
  }

  @Override
  public Collection<GrantedAuthority> convert(Jwt token) {
    Set<String> roles = new LinkedHashSet<>();
    if (claim(token) instanceof Collection<?> list) {
      list.forEach(role -> roles.add(String.valueOf(role).toLowerCase(Locale.ROOT)));
    } else if (claim(token) instanceof String text) {
      roles.addAll(List.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+")));
    }
    if (roles.contains(Roles.SUPERVISOR)) {
      roles.add(Roles.STAFF);
    }
    return roles.stream()
        .filter(Roles.ALL::contains)
        .map(role -> new SimpleGrantedAuthority("ROLE_" + role.toUpperCase(Locale.ROOT)))
        .collect(Collectors.toUnmodifiableList());
  }

  private @Nullable Object claim(Jwt token) {
    Object claim = token.getClaims().get(String.join(".", path));
    if (claim != null) {
      return claim;
    }
    claim = token.getClaims();
    for (String step : path) {
      claim = claim instanceof java.util.Map<?, ?> map ? map.get(step) : null;
    }
    return claim;
  }
}
