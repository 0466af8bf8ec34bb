package lidao.reminder.greeting;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lidao.chassis.http.Sentence;
import lidao.chassis.http.Wording;
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
    Wording wording = Wording.of(reader);
    List<String> sentences = new ArrayList<>();
    sentences.add(wording.of(day(greeting, reader)));
    if (greeting.said() == null) {
      occasions.rule(greeting.occasion(), greeting.year(), reader).ifPresent(sentences::add);
    }
    if (!greeting.adjustments().isEmpty()) {
      sentences.add(wording.of(moved(greeting, reader)));
    }
    sentences.add(wording.of(due(greeting)));
    decisions.of(greeting.id()).stream()
        .map(made -> wording.of(decided(made, greeting)))
        .forEach(sentences::add);
    sentences.add(wording.of(outcomes.of(greeting, at(greeting.concludedAt(), greeting))));
    Greeting.Called call = greeting.call();
    if (call != null) {
      sentences.add(wording.of(called(call, at(call.at(), greeting))));
    }
    if (greeting.decidedBy() != null) {
      sentences.add(wording.of(Sentence.of("Staff decided on it.")));
    }
    return sentences;
  }

  private Sentence day(Greeting greeting, Locale reader) {
    String weekday = Rules.weekday(greeting.date(), reader);
    String lunar = String.valueOf(Rules.lunar(greeting.date(), reader));
    StatedDate said = greeting.said();
    return said == null
        ? Sentence.of(
            "{0} falls on {1}, {2} ({3}).",
            name(greeting.occasion(), reader), greeting.date(), weekday, lunar)
        : Sentence.of(
            "{0} was given as {1}; this time it falls on {2}, {3} ({4}).",
            whose(greeting, reader), Rules.said(said, reader), greeting.date(), weekday, lunar);
  }

  /** A birthday is somebody's; another day of the customer's own has a name. */
  private Object whose(Greeting greeting, Locale reader) {
    return greeting.occasion().isBirthday()
        ? Sentence.of("The birthday of {0}", String.valueOf(greeting.honouree()))
        : name(greeting.occasion(), reader);
  }

  private static Sentence moved(Greeting greeting, Locale reader) {
    String because = Rules.because(greeting.adjustments(), reader);
    return Rules.isForward(greeting.adjustments())
        ? Sentence.of("The day was moved: {0} (rule: forward).", because)
        : Sentence.of("The day was moved: {0} (rule: backward).", because);
  }

  private static Sentence decided(Decisions.Made made, Greeting greeting) {
    String at = at(made.at(), greeting);
    Sentence why = ReasonWords.of(made.reason());
    return switch (made.verdict()) {
      case SEND ->
          Sentence.of(
              "On {0} it was decided to send it by {1}.", at, ReasonWords.channel(made.channel()));
      case HOLD ->
          Sentence.of("On {0} it was held until {1}: {2}.", at, at(made.until(), greeting), why);
      case SKIP -> Sentence.of("On {0} it was left out: {1}.", at, why);
      case CALL -> Sentence.of("On {0} staff were asked to call instead: {1}.", at, why);
    };
  }

  private static Sentence called(Greeting.Called call, String at) {
    String note = call.note();
    return note == null
        ? Sentence.of("{0} called on {1}.", call.by(), at)
        : Sentence.of("{0} called on {1}. Note: {2}", call.by(), at, note);
  }

  private static Sentence due(Greeting greeting) {
    return Sentence.of(
        "In the recipient's time zone, {0}, it could go out from {1} until {2}.",
        greeting.timeZone(), at(greeting.dueAt(), greeting), at(greeting.lastMoment(), greeting));
  }

  private static String at(@Nullable Instant moment, Greeting greeting) {
    return moment == null ? "" : MOMENT.format(moment.atZone(ZoneId.of(greeting.timeZone())));
  }

  private String name(Occasion occasion, Locale reader) {
    return occasions.name(occasion, Languages.written(reader));
  }
}
