package lidao.standalone;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was asked for: {@code up} or {@code demo}, and options; each with a value may stand in the
 * environment too, {@code --kafka-port} as {@code LIDAO_KAFKA_PORT}.
 */
record CommandLine(Command command, Settings settings, boolean exit, int days) {

  private static final List<String> WITH_VALUE =
      List.of(
          "port",
          "kafka-port",
          "postgres-port",
          "smtp-port",
          "mailbox-port",
          "listen",
          "data",
          "public-url",
          "days");

  /** What the house is started for. */
  enum Command {
    UP,
    DEMO,
    /**
     * Starts once and ends, for the launcher: what the JVM learns makes later starts faster. Where
     * there is no house yet it makes this one's databases and topics, which its first start then
     * finds.
     */
    REHEARSE;

    Path directoryIn(Path data) {
      boolean theHousesOwn =
          switch (this) {
            case UP -> true;
            case DEMO -> false;
            case REHEARSE -> Files.notExists(data.resolve("postgres"));
          };
      return theHousesOwn ? data : data.resolve(name().toLowerCase(Locale.ROOT));
    }
  }

  static CommandLine read(String[] arguments, Map<String, String> environment) {
    Iterator<String> words = Arrays.asList(arguments).iterator();
    Command command = command(words);
    Map<String, String> given = new TreeMap<>();
    for (String name : WITH_VALUE) {
      String value = environment.get("LIDAO_" + name.toUpperCase(Locale.ROOT).replace('-', '_'));
      if (value != null && !value.isBlank()) {
        given.put(name, value);
      }
    }
    boolean exit = false;
    while (words.hasNext()) {
      String word = words.next();
      if (word.equals("--exit") && command == Command.DEMO) {
        exit = true;
      } else {
        option(word, words, given);
      }
    }
    boolean mailServer = command == Command.UP && environment.containsKey("SMTP_HOST");
    return new CommandLine(
        command, settings(command, given, mailServer), exit, number(given, "days", 365));
  }

  private static Command command(Iterator<String> words) {
    String word = words.hasNext() ? words.next() : "up";
    return switch (word) {
      case "up" -> Command.UP;
      case "demo" -> Command.DEMO;
      case "rehearse" -> Command.REHEARSE;
      default -> throw new NotStarted("There is no command " + word + "; use up or demo.");
    };
  }

  private static void option(String word, Iterator<String> words, Map<String, String> given) {
    int equals = word.indexOf('=');
    String name = (equals < 0 ? word : word.substring(0, equals)).replaceFirst("^--", "");
    if (!word.startsWith("--") || !WITH_VALUE.contains(name)) {
      throw new NotStarted(
          "There is no option %s; there are --%s."
              .formatted(word, String.join(", --", WITH_VALUE)));
    }
    if (equals < 0 && !words.hasNext()) {
      throw new NotStarted("The option " + word + " needs a value.");
    }
    given.put(name, equals < 0 ? words.next() : word.substring(equals + 1));
  }

  private static Settings settings(Command command, Map<String, String> given, boolean mailServer) {
    HousePorts ports =
        HousePorts.standard().frontDoorAt(port(given, "port", HousePorts.FRONT_DOOR));
    ports = ports.kafkaAt(port(given, "kafka-port", ports.kafka()));
    ports = ports.postgresAt(port(given, "postgres-port", ports.postgres()));
    ports = ports.smtpAt(port(given, "smtp-port", ports.smtp()));
    ports = ports.mailboxAt(port(given, "mailbox-port", ports.mailbox()));
    Path data = Path.of(given.getOrDefault("data", ".care"));
    // A demo lives beside the house's own data and shares only PostgreSQL's programs with it.
    Settings settings =
        Settings.in(command.directoryIn(data))
            .withPrograms(data.toAbsolutePath().normalize().resolve("programs"))
            .on(ports);
    settings = settings.listeningOn(given.getOrDefault("listen", Settings.LOOPBACK));
    if (given.containsKey("public-url")) {
      settings = settings.knownAs(url(given.get("public-url")));
    }
    if (command == Command.REHEARSE) {
      return settings.on(HousePorts.free());
    }
    return mailServer ? settings.withMailServer() : settings;
  }

  private static URI url(String text) {
    try {
      URI url = new URI(text);
      if (url.getHost() != null && String.valueOf(url.getScheme()).matches("https?")) {
        return url;
      }
    } catch (java.net.URISyntaxException e) {
      // Said below, as for any other text that is no address.
    }
    throw new NotStarted(
        "--public-url is %s; give it as https://care.example.org.".formatted(text));
  }

  private static int port(Map<String, String> given, String name, int otherwise) {
    int port = number(given, name, otherwise);
    if (port < 1 || port > 65_530) {
      throw new NotStarted("--%s is %d; a port is 1 to 65530.".formatted(name, port));
    }
    return port;
  }

  private static int number(Map<String, String> given, String name, int otherwise) {
    String text = given.get(name);
    try {
      return text == null ? otherwise : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new NotStarted("--%s is %s; give a whole number.".formatted(name, text), e);
    }
  }
}
