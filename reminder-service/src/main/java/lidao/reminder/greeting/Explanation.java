package lidao.reminder.greeting;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lidao.contract.StatedDate;
import lidao.reminder.occasion.Occasion;
import lidao.reminder.occasion.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** "Why was this sent, or not?", answered in words. */
@Component
class Explanation {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Outcomes outcomes;

  Explanation(Outcomes outcomes) {
    this.outcomes = outcomes;
  }

  /** First the day, then the moment, then what became of it. */
  List<String> of(Greeting greeting, Locale reader) {
    List<String> sentences = new ArrayList<>();
    sentences.add(day(greeting, reader));
    if (!greeting.adjustments().isEmpty()) {
      String because = Rules.because(greeting.adjustments(), reader);
      sentences.add(
          Rules.chinese(reader)
              ? because + "（规则：向前取日）。"
              : "The day was moved: " + because + " (rule: backward).");
    }
    sentences.add(due(greeting, reader));
    sentences.add(outcomes.of(greeting, at(greeting.concludedAt(), greeting), reader));
    if (greeting.decidedBy() != null) {
      sentences.add(Rules.chinese(reader) ? "此结果由员工裁定。" : "Staff decided on it.");
    }
    return sentences;
  }

  private static String day(Greeting greeting, Locale reader) {
    String day = greeting.date() + ", " + Rules.weekday(greeting.date(), reader);
    String lunar = Rules.lunar(greeting.date(), reader);
    StatedDate said = greeting.said();
    if (Rules.chinese(reader)) {
      String which =
          "%s（%s，%s）".formatted(greeting.date(), Rules.weekday(greeting.date(), reader), lunar);
      return said == null
          ? "%s在%s。".formatted(name(greeting.occasion(), true), which)
          : "%s的生日登记为%s，这一次在%s。".formatted(greeting.honouree(), Rules.said(said, reader), which);
    }
    return said == null
        ? "%s falls on %s (%s).".formatted(name(greeting.occasion(), false), day, lunar)
        : "The birthday of %s was given as %s; this time it falls on %s (%s)."
            .formatted(greeting.honouree(), Rules.said(said, reader), day, lunar);
  }

  private static String due(Greeting greeting, Locale reader) {
    String from = at(greeting.dueAt(), greeting);
    String until = at(greeting.lastMoment(), greeting);
    return Rules.chinese(reader)
        ? "按收件人所在时区 %s，可在 %s 至 %s 之间发出。".formatted(greeting.timeZone(), from, until)
        : "In the recipient's time zone, %s, it could go out from %s until %s."
            .formatted(greeting.timeZone(), from, until);
  }

  private static String at(@Nullable Instant moment, Greeting greeting) {
    return moment == null ? "" : MOMENT.format(moment.atZone(ZoneId.of(greeting.timeZone())));
  }

  private static String name(Occasion occasion, boolean chinese) {
    return switch (occasion) {
      case BIRTHDAY -> chinese ? "生日" : "The birthday";
      case SPRING_FESTIVAL -> chinese ? "春节" : "Spring Festival";
      case DRAGON_BOAT -> chinese ? "端午节" : "The Dragon Boat Festival";
      case MID_AUTUMN -> chinese ? "中秋节" : "The Mid-Autumn Festival";
    };
  }
}
