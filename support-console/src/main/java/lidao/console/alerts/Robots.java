package lidao.console.alerts;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import lidao.chassis.outside.Delivery;
import lidao.chassis.outside.OuterAddresses;
import lidao.chassis.outside.OuterPost;
import lidao.chassis.outside.Robot;
import lidao.console.ConsoleSettings;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The robots of the staff's group chats, as the settings name them; wrong ones stop the start. */
@Component
class Robots {

  private final Map<String, Robot> robots = new TreeMap<>();
  private final OuterPost post;
  private final Locale language;

  Robots(ConsoleSettings settings, JsonMapper json) {
    ConsoleSettings.Robots set = settings.robots();
    OuterAddresses addresses =
        new OuterAddresses(set.innerAddresses(), "lidao.console.robots.inner-addresses");
    this.post = new OuterPost(addresses, set.timeout());
    this.language = Locale.forLanguageTag(set.language());
    set.groups()
        .forEach(
            (name, group) -> {
              if (!group.url().isBlank()) {
                robots.put(name, robot(name, group, json));
              }
            });
  }

  private static Robot robot(String name, ConsoleSettings.Group group, JsonMapper json) {
    URI url = URI.create("");
    try {
      url = URI.create(group.url().strip());
    } catch (IllegalArgumentException e) {
      // Answered below: the message must not quote the address.
    }
    if (url.getHost() == null || !List.of("https", "http").contains(url.getScheme())) {
      throw new IllegalStateException(
          "lidao.console.robots.groups.%s.url is not an address; copy the robot's, which begins with https://"
              .formatted(name));
    }
    return new Robot(group.by(), url, group.secret().isBlank() ? null : group.secret(), json);
  }

  /** What the settings call them. */
  List<String> names() {
    return List.copyOf(robots.keySet());
  }

  /** Of the groups. */
  Locale language() {
    return language;
  }

  /** Has one say something. */
  Delivery say(String name, String text) {
    Robot robot = robots.get(name);
    return robot == null
        ? new Delivery.SenderRefused("there is no such robot")
        : post.hand(() -> robot.saying(text), robot::read);
  }
}
