package lidao.standalone;

import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** One logging for five contexts: set up once, not by each of them. */
final class Logging {

  private Logging() {}

  /** Writes the log to this file; to be called before anything has logged. */
  static void to(Path file) {
    System.setProperty("lidao.log", file.toString());
    if (System.getProperty("logback.configurationFile") == null) {
      System.setProperty("logback.configurationFile", "lidao-standalone/logback.xml");
    }
  }

  /** Keeps the contexts from setting it up five times at once, each line then coming five times. */
  static void once() {
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    // Set up by several threads at once, it complains on the console.
    LoggerFactory.getILoggerFactory();
    if (!SLF4JBridgeHandler.isInstalled()) {
      SLF4JBridgeHandler.removeHandlersForRootLogger();
      SLF4JBridgeHandler.install();
    }
  }
}
