package lidao.chassis.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;

class BearerTokensTest {

  private final BearerTokens tokens = new BearerTokens();

  @ParameterizedTest
  @ValueSource(strings = {"Bearer aB9-._~+/x", "bearer aB9-._~+/x", "Bearer aB9-._~+/x=="})
  void a_token_is_taken_out_of_its_header_in_every_form_of_rfc_6750(String header) {
    assertThat(resolve(header)).startsWith("aB9-._~+/x").doesNotContain(" ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer ", "Bearer a b", "Bearer a,b", "Bearer 王", "Bearer a=b"})
  void what_is_no_token_is_refused(String header) {
    assertThatExceptionOfType(OAuth2AuthenticationException.class)
        .isThrownBy(() -> resolve(header));
  }

  @Test
  void other_ways_to_sign_in_are_no_tokens() {
    assertThat(resolve("Basic YTpi")).isNull();
    assertThat(tokens.resolve(new MockHttpServletRequest())).isNull();
  }

  @Test
  void headers_hold_any_text_but_no_control_characters() {
    assertThat(header("王\tétoile ~")).isEqualTo("王\tétoile ~");
    assertThatExceptionOfType(RequestRejectedException.class).isThrownBy(() -> header("a\u0000b"));
    assertThatExceptionOfType(RequestRejectedException.class).isThrownBy(() -> header("a\u007fb"));
  }

  private static @Nullable String header(String value) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
    request.addHeader("X-Note", value);
    return HeaderText.firewall().getFirewalledRequest(request).getHeader("X-Note");
  }

  private @Nullable String resolve(String header) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.addHeader("Authorization", header);
    return tokens.resolve(request);
  }
}
