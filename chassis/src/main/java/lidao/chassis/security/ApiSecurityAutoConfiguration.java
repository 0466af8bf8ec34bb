package lidao.chassis.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.DispatcherType;
import java.net.URL;
import java.time.Clock;
import java.util.List;
import lidao.chassis.http.Problems;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every service is a resource server: no session, no cookie, a token with a role. */
@AutoConfiguration(
    after = lidao.chassis.http.HttpAutoConfiguration.class,
    afterName = "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration",
    beforeName = {
      "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
      "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration",
      "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration"
    })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(SecurityProperties.class)
class ApiSecurityAutoConfiguration {

  private static final String JWK_SET_URI = "spring.security.oauth2.resourceserver.jwt.jwk-set-uri";

  private static final String[] ALWAYS_OPEN = {
    "/actuator/health/**", "/actuator/info", "/v3/api-docs/**"
  };

  @Bean
  SecurityProblems securityProblems(Problems problems) {
    return new SecurityProblems(problems);
  }

  @Bean
  RolesInDescription rolesInDescription() {
    return new RolesInDescription();
  }

  @Bean
  MetricsDoor metricsDoor(SecurityProperties settings) {
    return new MetricsDoor(settings.metricsPort());
  }

  @Bean
  @Order(100)
  @ConditionalOnMissingBean(name = "apiSecurity")
  SecurityFilterChain apiSecurity(
      HttpSecurity http,
      SecurityProperties settings,
      MetricsDoor metricsDoor,
      SecurityProblems problems,
      JwtDecoder tokens)
      throws Exception {
    JwtAuthenticationConverter roles = new JwtAuthenticationConverter();
    roles.setJwtGrantedAuthoritiesConverter(new TokenRoles(settings.rolesClaim()));
    return http.securityMatcher(settings.paths().toArray(String[]::new))
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                    .permitAll()
                    .requestMatchers(ALWAYS_OPEN)
                    .permitAll()
                    .requestMatchers(metricsDoor)
                    .permitAll()
                    .requestMatchers(settings.openPaths().toArray(String[]::new))
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .hasRole("OPERATOR")
                    .anyRequest()
                    .authenticated())
        .oauth2ResourceServer(
            server ->
                server
                    .bearerTokenResolver(new BearerTokens())
                    .jwt(
                        jwt ->
                            jwt.decoder(new KnownTokens(tokens, Clock.systemUTC()))
                                .jwtAuthenticationConverter(roles))
                    .authenticationEntryPoint(problems)
                    .accessDeniedHandler(problems))
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        // A bearer token is never sent by a browser on its own.
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .build();
  }

  @Bean
  @ConditionalOnMissingBean
  HttpFirewall firewall() {
    return HeaderText.firewall();
  }

  // A span for each of fifteen filters tells nobody anything, and costs a tenth of a request.
  @Bean
  @ConditionalOnMissingBean
  SecurityObservationSettings securityObservations() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  OAuth2TokenValidator<Jwt> issuerValidator(SecurityProperties settings) {
    String issuer = settings.issuer();
    return issuer == null || issuer.isBlank()
        ? new DelegatingOAuth2TokenValidator<>(List.of())
        : new JwtIssuerValidator(issuer);
  }

  @Bean
  @ConditionalOnProperty(JWK_SET_URI)
  JwkSetUriJwtDecoderBuilderCustomizer keysOfTheIssuer(
      @Value("${" + JWK_SET_URI + "}") URL address) {
    JWKSource<SecurityContext> keys = IssuerKeys.at(address);
    return decoder -> decoder.jwtProcessorCustomizer(processor -> IssuerKeys.use(keys, processor));
  }

  @Bean
  EveryEndpointNamesItsRole everyEndpointNamesItsRole(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints) {
    return new EveryEndpointNamesItsRole(endpoints);
  }

  @Bean
  WebMvcConfigurer callerAndRole() {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RolesFirst()).order(Ordered.HIGHEST_PRECEDENCE);
      }

      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
      }
    };
  }
}
