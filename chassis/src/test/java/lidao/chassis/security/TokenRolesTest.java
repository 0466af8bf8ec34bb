package lidao.chassis.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class TokenRolesTest {

  @Test
  void roles_are_read_from_a_list_from_words_and_from_within_an_object() {
    assertThat(roles("roles", "roles", List.of("Staff", "operator")))
        .containsExactlyInAnyOrder("ROLE_STAFF", "ROLE_OPERATOR");
    assertThat(roles("scope", "scope", " openid integrator ")).containsExactly("ROLE_INTEGRATOR");
    assertThat(roles("realm_access.roles", "realm_access", Map.of("roles", List.of("supervisor"))))
        .containsExactlyInAnyOrder("ROLE_SUPERVISOR", "ROLE_STAFF");
    assertThat(roles("https://house.example/roles", "https://house.example/roles", "staff"))
        .containsExactly("ROLE_STAFF");
  }

  @Test
  void a_claim_that_is_missing_or_of_another_form_gives_no_role() {
    assertThat(roles("roles", "other", "staff")).isEmpty();
    assertThat(roles("roles", "roles", 7)).isEmpty();
    assertThat(roles("roles", "roles", List.of("admin", "root"))).isEmpty();
  }

  private static List<String> roles(String setting, String claim, Object value) {
    Jwt token = Jwt.withTokenValue("t").header("alg", "none").claim(claim, value).build();
    return new TokenRoles(setting)
        .convert(token).stream().map(a -> String.valueOf(a.getAuthority())).toList();
  }
}
