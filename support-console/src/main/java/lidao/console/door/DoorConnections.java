package lidao.console.door;

import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.springframework.boot.http.client.HttpComponentsClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The connections from the front door to the services. Their client works on the thread of the
 * request: the JDK's starts threads of its own for each, and at two hundred requests a second that
 * took longer than the services did.
 */
@Configuration(proxyBeanMethods = false)
class DoorConnections {

  /** More than Tomcat has threads to ask with, so that nobody waits for a connection. */
  private static final int TO_A_SERVICE = 250;

  @Bean
  ClientHttpRequestFactoryBuilderCustomizer<HttpComponentsClientHttpRequestFactoryBuilder>
      connectionsToServices() {
    return builder ->
        builder
            .withConnectionManagerCustomizer(
                pool ->
                    pool.setMaxConnPerRoute(TO_A_SERVICE)
                        .setMaxConnTotal(FrontDoor.services() * TO_A_SERVICE))
            .withHttpClientCustomizer(DoorConnections::passOnOnly);
  }

  // Whoever asked decides what becomes of an answer; a request that was sent is not sent again.
  private static void passOnOnly(HttpClientBuilder client) {
    client
        .disableAutomaticRetries()
        .disableContentCompression()
        .disableCookieManagement()
        .disableAuthCaching();
  }
}
