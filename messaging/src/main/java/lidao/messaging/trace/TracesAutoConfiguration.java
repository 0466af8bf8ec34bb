package lidao.messaging.trace;

import io.micrometer.tracing.Tracer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Trace context where a tracer is there. */
@AutoConfiguration
class TracesAutoConfiguration {

  @Bean
  Traces traces(ObjectProvider<Tracer> tracer) {
    Tracer present = tracer.getIfAvailable();
    return present == null ? Traces.NONE : new MicrometerTraces(present);
  }
}
