package lidao.standalone;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import lidao.embedded.CannotStart;
import lidao.standalone.mailbox.Mailbox;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** A whole house in this JVM: five services, Kafka, PostgreSQL, and a mailbox if asked for. */
public final class StandaloneSystem implements AutoCloseable {

  private final Settings settings;
  private final Progress progress;
  private final Deque<Stop> stops = new ArrayDeque<>();
  private @Nullable Secrets secrets;
  private @Nullable Mailbox mailbox;
  private @Nullable Tokens tokens;
  private @Nullable Contexts contexts;
  private boolean closed;

  StandaloneSystem(Settings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Starts a house and returns when all of it answers.
   *
   * @throws NotStarted or {@link CannotStart} with one line that says why; nothing then runs
   */
  public static StandaloneSystem start(Settings settings) {
    StandaloneSystem system = new StandaloneSystem(settings, Progress.silent());
    system.start();
    return system;
  }

  void start() {
    ExecutorService threads = Executors.newCachedThreadPool(StandaloneSystem::daemon);
    try {
      take("data directory", DataDirectory.take(settings.data())::close);
      new PortCheck(settings).run();
      // Only now anything that logs: a refusal is to come at once.
      progress.say("Lidao 礼到 starts on " + settings.data());
      Logging.once();
      Secrets drawn = Secrets.in(settings.data());
      secrets = drawn;
      tokens = new Tokens(settings.url(Service.CONSOLE), drawn);
      Servers servers = new Servers(settings, drawn, progress);
      take("PostgreSQL", servers::stopPostgres);
      take("Kafka", servers::stopKafka);
      CompletableFuture<Void> mail = CompletableFuture.runAsync(this::startMailbox, threads);
      servers.start(threads).join();
      Contexts five = new Contexts(settings.clock(), progress);
      contexts = five;
      take("services", five::stop);
      five.start(new ServiceSettings(settings, drawn, servers), threads);
      mail.join();
    } catch (CompletionException e) {
      close();
      throw e.getCause() instanceof NotStarted || e.getCause() instanceof CannotStart
          ? (RuntimeException) e.getCause()
          : new NotStarted("Lidao did not start: " + NotStarted.reason(e) + ".", e);
    } catch (RuntimeException e) {
      close();
      throw e;
    } finally {
      threads.shutdown();
    }
  }

  private void startMailbox() {
    if (!settings.ownMailbox()) {
      return;
    }
    try {
      Mailbox started = Mailbox.start(settings.ports().smtp(), settings.ports().mailbox());
      mailbox = started;
      take("mailbox", started::close);
    } catch (IOException e) {
      throw new NotStarted("The mailbox did not start: " + NotStarted.reason(e) + ".", e);
    }
  }

  private synchronized void take(String name, Closing closing) {
    stops.push(new Stop(name, closing));
  }

  /** What this house was started with. */
  public Settings settings() {
    return settings;
  }

  /** Where pages, the API and tokens are. */
  public URI frontDoor() {
    return settings.publicUrl();
  }

  /** Where Kafka clients connect. */
  public String bootstrapServers() {
    return Settings.LOOPBACK + ":" + settings.ports().kafka();
  }

  /** A service's own address, past the front door. */
  public URI url(Service service) {
    return settings.url(service);
  }

  /** The Spring context of a service. */
  public ConfigurableApplicationContext context(Service service) {
    return started(contexts).of(service);
  }

  /** A bearer token with this role, fetched with the role's client credentials. */
  public String token(Role role) {
    return started(tokens).of(role);
  }

  /** Passwords and client secrets. */
  public Secrets secrets() {
    return started(secrets);
  }

  /** The mails that were sent; only in a house with a mailbox of its own. */
  public Mailbox mailbox() {
    return started(mailbox);
  }

  /** The clock that was given; only in a house whose time is told. */
  public MovableClock clock() {
    return started(settings.clock());
  }

  /** Stops the services, then the mailbox, Kafka and PostgreSQL; a second call does nothing. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    // Started beside the rest, it may stand anywhere; nothing waits for it.
    for (Stop stop : stops) {
      try {
        stop.closing().close();
      } catch (Exception e) {
        LoggerFactory.getLogger(StandaloneSystem.class)
            .error("{} did not stop cleanly", stop.name(), e);
      }
    }
  }

  private static <T> T started(@Nullable T part) {
    if (part == null) {
      throw new IllegalStateException("This house does not have it, or has not started yet");
    }
    return part;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "start");
    thread.setDaemon(true);
    return thread;
  }

  private record Stop(String name, Closing closing) {}

  private interface Closing {
    void close() throws Exception;
  }
}
