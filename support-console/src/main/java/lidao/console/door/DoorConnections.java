package lidao.console.door;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.classic.MinimalHttpClient;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The connections from the front door to the services. Their client works on the thread of the
 * request and does nothing of its own: whoever asked decides what becomes of a redirect or a
 * compressed answer, and a request that was sent is not sent again.
 */
@Configuration(proxyBeanMethods = false)
class DoorConnections {

  private static final Timeout WITHOUT_CONNECTION = Timeout.ofSeconds(2);
  private static final Timeout WITHOUT_ANSWER = Timeout.ofSeconds(30);

  /** More than Tomcat has threads to ask with, so that nobody waits for a connection. */
  private static final int TO_A_SERVICE = 250;

  @Bean(destroyMethod = "close")
  MinimalHttpClient connectionsToServices() {
    return HttpClients.createMinimal(
        PoolingHttpClientConnectionManagerBuilder.create()
            .setMaxConnPerRoute(TO_A_SERVICE)
            .setMaxConnTotal(FrontDoor.services() * TO_A_SERVICE)
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(WITHOUT_CONNECTION)
                    .setSocketTimeout(WITHOUT_ANSWER)
                    .build())
            .build());
  }
}
