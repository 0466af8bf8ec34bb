package lidao.console.issuer;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import lidao.chassis.http.Problems;
import lidao.console.ConsoleSettings;
import lidao.console.sealing.Seal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/** The issuer: Spring Authorization Server for client credentials, and nothing else of it. */
@Configuration(proxyBeanMethods = false)
class IssuerConfiguration {

  @Bean
  PasswordEncoder passwords() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  JWKSource<SecurityContext> signingKeys(JdbcClient db, ConsoleSettings settings) {
    Seal seal = new Seal(settings.keyEncryptionSecret(), "signing-keys");
    return new ImmutableJWKSet<>(new SigningKeys(db, seal).active());
  }

  @Bean
  JwtEncoder jwtEncoder(JWKSource<SecurityContext> signingKeys) {
    return new NimbusJwtEncoder(signingKeys);
  }

  // The console checks tokens with its own keys: it need not ask itself over HTTP.
  @Bean
  JwtDecoder jwtDecoder(JWKSource<SecurityContext> signingKeys, ConsoleSettings settings) {
    NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(signingKeys).build();
    decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(settings.publicUrl().toString()));
    return decoder;
  }

  @Bean
  RegisteredClientRepository tokenClients(ConsoleSettings settings, PasswordEncoder passwords) {
    return new TokenClients(settings, passwords);
  }

  @Bean
  OAuth2AuthorizationService nothingKept() {
    return new NothingKept();
  }

  @Bean
  AuthorizationServerSettings issuerSettings(ConsoleSettings settings) {
    return AuthorizationServerSettings.builder().issuer(settings.publicUrl().toString()).build();
  }

  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> rolesInTokens() {
    return context -> {
      var client = context.getRegisteredClient();
      context
          .getClaims()
          .claim("roles", client.getTokenSettings().getSetting(TokenClients.ROLES))
          .claim("client_id", client.getClientId())
          .claim("azp", client.getClientId());
      List<String> sources = client.getTokenSettings().getSetting(TokenClients.SOURCES);
      if (!sources.isEmpty()) {
        context.getClaims().claim("sources", sources);
      }
    };
  }

  @Bean
  StaffTokens staffTokens(JwtEncoder jwtEncoder, ConsoleSettings settings) {
    return new StaffTokens(jwtEncoder, settings);
  }

  @Bean
  @Order(10)
  SecurityFilterChain issuerSecurity(HttpSecurity http, Problems problems) throws Exception {
    RefusedClients refused = new RefusedClients(problems);
    return http.securityMatcher("/oauth2/**", "/.well-known/**")
        .oauth2AuthorizationServer(
            server ->
                server
                    .clientAuthentication(client -> client.errorResponseHandler(refused))
                    .tokenEndpoint(token -> token.errorResponseHandler(refused)))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .exceptionHandling(e -> e.authenticationEntryPoint(refused))
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .build();
  }
}
