package lidao.reminder.letter;

import lidao.chassis.outside.Delivery;
import lidao.chassis.outside.OuterPost;
import lidao.chassis.outside.Robot;
import lidao.reminder.house.Carrying;
import tools.jackson.databind.json.JsonMapper;

/** The robot of a group chat: the group is told whom to reach, where, and in which words. */
final class GroupRobot implements HttpForm {

  private final Robot robot;

  GroupRobot(Carrying settings, JsonMapper json) {
    this.robot =
        new Robot(
            Robot.By.valueOf(settings.by().name()),
            settings.requiredUrl(),
            settings.secret(),
            json);
  }

  @Override
  public OuterPost.Message post(Envelope envelope) {
    Wording wording = envelope.wording();
    return robot.saying(
        wording.address() + "\n" + wording.subject() + "\n\n" + wording.text().strip());
  }

  @Override
  public Delivery accepted(String body) {
    return robot.read(body);
  }
}
