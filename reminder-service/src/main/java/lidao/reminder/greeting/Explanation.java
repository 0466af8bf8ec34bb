package lidao.reminder.greeting;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lidao.contract.StatedDate;
import lidao.reminder.house.Languages;
import lidao.reminder.letter.Decisions;
import lidao.reminder.occasion.Occasion;
import lidao.reminder.occasion.Occasions;
import lidao.reminder.occasion.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** "Why was this sent, or not?", answered in words. */
@Component
class Explanation {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Outcomes outcomes;
  private final Decisions decisions;
  private final Occasions occasions;

  Explanation(Outcomes outcomes, Decisions decisions, Occasions occasions) {
    this.outcomes = outcomes;
    this.decisions = decisions;
    this.occasions = occasions;
  }

  /** First the day, then the moment, what was decided each time, and what became of it. */
  List<String> of(Greeting greeting, Locale reader) {
    List<String> sentences = new ArrayList<>();
    sentences.add(day(greeting, reader));
    if (greeting.said() == null) {
      occasions.rule(greeting.occasion(), greeting.year(), reader).ifPresent(sentences::add);
    }
    if (!greeting.adjustments().isEmpty()) {
      String because = Rules.because(greeting.adjustments(), reader);
      boolean forward = Rules.isForward(greeting.adjustments());
      sentences.add(
          Rules.chinese(reader)
              ? "%s（规则：%s）。".formatted(because, forward ? "向后取日" : "向前取日")
              : "The day was moved: %s (rule: %s)."
                  .formatted(because, forward ? "forward" : "backward"));
    }
    sentences.add(due(greeting, reader));
    decisions.of(greeting.id()).stream()
        .map(made -> decided(made, greeting, Rules.chinese(reader)))
        .forEach(sentences::add);
    sentences.add(outcomes.of(greeting, at(greeting.concludedAt(), greeting), reader));
    Greeting.Called call = greeting.call();
    if (call != null) {
      sentences.add(called(call, at(call.at(), greeting), Rules.chinese(reader)));
    }
    if (greeting.decidedBy() != null) {
      sentences.add(Rules.chinese(reader) ? "此结果由员工裁定。" : "Staff decided on it.");
    }
    return sentences;
  }

  private String day(Greeting greeting, Locale reader) {
    String day = greeting.date() + ", " + Rules.weekday(greeting.date(), reader);
    String lunar = Rules.lunar(greeting.date(), reader);
    StatedDate said = greeting.said();
    if (Rules.chinese(reader)) {
      String which =
          "%s（%s，%s）".formatted(greeting.date(), Rules.weekday(greeting.date(), reader), lunar);
      return said == null
          ? "%s在%s。".formatted(name(greeting.occasion(), reader), which)
          : "%s登记为%s，这一次在%s。".formatted(whose(greeting, reader), Rules.said(said, reader), which);
    }
    return said == null
        ? "%s falls on %s (%s).".formatted(name(greeting.occasion(), reader), day, lunar)
        : "%s was given as %s; this time it falls on %s (%s)."
            .formatted(whose(greeting, reader), Rules.said(said, reader), day, lunar);
  }

  /** A birthday is somebody's; another day of the customer's own has a name. */
  private String whose(Greeting greeting, Locale reader) {
    if (!greeting.occasion().isBirthday()) {
      return name(greeting.occasion(), reader);
    }
    return (Rules.chinese(reader) ? "%s的生日" : "The birthday of %s").formatted(greeting.honouree());
  }

  private static String decided(Decisions.Made made, Greeting greeting, boolean zh) {
    String at = at(made.at(), greeting);
    String why = ReasonWords.of(made.reason(), zh);
    return switch (made.verdict()) {
      case SEND ->
          zh
              ? "%s 决定以%s发出。".formatted(at, ReasonWords.channel(made.channel(), true))
              : "On %s it was decided to send it by %s."
                  .formatted(at, ReasonWords.channel(made.channel(), false));
      case HOLD ->
          zh
              ? "%s 暂缓至 %s：%s。".formatted(at, at(made.until(), greeting), why)
              : "On %s it was held until %s: %s.".formatted(at, at(made.until(), greeting), why);
      case SKIP ->
          zh ? "%s 决定不发：%s。".formatted(at, why) : "On %s it was left out: %s.".formatted(at, why);
      case CALL ->
          zh
              ? "%s 决定请员工致电：%s。".formatted(at, why)
              : "On %s staff were asked to call instead: %s.".formatted(at, why);
    };
  }

  private static String called(Greeting.Called call, String at, boolean zh) {
    String note = call.note();
    String told =
        zh ? "%s 于 %s 致电。".formatted(call.by(), at) : "%s called on %s.".formatted(call.by(), at);
    return note == null ? told : told + (zh ? "备注：" + note : " Note: " + note);
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

  private String name(Occasion occasion, Locale reader) {
    return occasions.name(occasion, Languages.written(reader));
  }
}
