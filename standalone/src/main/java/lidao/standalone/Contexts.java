package lidao.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The five contexts: started together, stopped together. */
final class Contexts {

  private static final Logger log = LoggerFactory.getLogger(Contexts.class);

  private final Map<Service, ConfigurableApplicationContext> running = new ConcurrentHashMap<>();
  private final @Nullable MovableClock clock;
  private final Progress progress;

  Contexts(@Nullable MovableClock clock, Progress progress) {
    this.clock = clock;
    this.progress = progress;
  }

  void start(ServiceSettings settings, ExecutorService threads) {
    List<CompletableFuture<Void>> starts = new ArrayList<>();
    for (Service service : Service.values()) {
      starts.add(CompletableFuture.runAsync(() -> start(service, settings.of(service)), threads));
    }
    CompletableFuture.allOf(starts.toArray(CompletableFuture<?>[]::new)).join();
  }

  private void start(Service service, String[] arguments) {
    try {
      ConfigurableApplicationContext context =
          new SpringApplicationBuilder(service.application())
              .initializers(
                  starting -> {
                    if (clock != null) {
                      starting.getBeanFactory().registerSingleton("businessClock", clock);
                    }
                  })
              .run(arguments);
      running.put(service, context);
      progress.say(service.serviceName() + " is ready");
    } catch (RuntimeException e) {
      throw new NotStarted(
          "%s did not start: %s.".formatted(service.serviceName(), NotStarted.reason(e)), e);
    }
  }

  ConfigurableApplicationContext of(Service service) {
    ConfigurableApplicationContext context = running.get(service);
    if (context == null) {
      throw new IllegalStateException(service.serviceName() + " does not run");
    }
    return context;
  }

  void stop() {
    List<Thread> stops = new ArrayList<>();
    running.forEach(
        (service, context) -> {
          Thread stop = new Thread(() -> stop(service, context), "stop-" + service.serviceName());
          stops.add(stop);
          stop.start();
        });
    for (Thread stop : stops) {
      try {
        stop.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    running.clear();
  }

  private static void stop(Service service, ConfigurableApplicationContext context) {
    try {
      context.close();
    } catch (RuntimeException e) {
      // The others, the broker and the database are still to be stopped.
      log.error("{} did not stop cleanly", service.serviceName(), e);
    }
  }
}
