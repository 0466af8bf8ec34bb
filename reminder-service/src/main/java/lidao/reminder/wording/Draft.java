package lidao.reminder.wording;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import lidao.chassis.http.Faults;
import lidao.chassis.http.Sentence;
import lidao.chassis.http.Wording;
import lidao.contract.customers.Channel;
import lidao.contract.customers.Tier;
import lidao.reminder.house.Given;
import lidao.reminder.house.Languages;
import lidao.reminder.letter.BrokenTemplate;
import lidao.reminder.letter.TemplateText;
import org.jspecify.annotations.Nullable;

/**
 * A wording as somebody writes it. One that names a field nobody fills in, or tries code, is
 * refused with the field's name.
 */
record Draft(
    String matter,
    String language,
    @Nullable Tier tier,
    @Nullable Channel channel,
    @Nullable Boolean gift,
    String subject,
    String text) {

  private static final Pattern MATTER = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_TEXT = 10_000;

  Draft {
    Faults faults =
        new Faults()
            .requireText(matter, "matter")
            .requireText(language, "language")
            .requireText(subject, "subject")
            .requireText(text, "text");
    if (!faults.any()) {
      faults
          .require(
              MATTER.matcher(matter).matches(),
              "matter",
              "is a name such as birthday, birthday-of or mid-autumn")
          .require(
              Languages.WRITTEN.contains(language),
              "language",
              Sentence.of("is one of {0}", String.join(", ", Languages.WRITTEN)))
          .require(subject.lines().count() == 1, "subject", "is one line");
      Given.text(faults, subject, LONGEST_SUBJECT, "subject");
      Given.text(faults, text, LONGEST_TEXT, "text");
      check(faults, "subject", matter, subject);
      check(faults, "text", matter, text);
    }
    faults.refuse();
  }

  private static void check(Faults faults, String field, String matter, String template) {
    try {
      TemplateText.compile(matter, template, "", field);
    } catch (BrokenTemplate e) {
      faults.add(field, e.sentence());
    }
  }

  boolean promises() {
    return Boolean.TRUE.equals(gift);
  }

  /** Filled in for somebody who has not been with us for three years. */
  Preview preview(String house) {
    Map<String, String> fields = new HashMap<>();
    Wording wording = Wording.of(Locale.forLanguageTag(language));
    fields.put("name", wording.of(Sentence.of("Ms Wang")));
    fields.put("honouree", wording.of(Sentence.of("Wang Xiaoming")));
    fields.put("house", house);
    fields.put("occasion", wording.of(Sentence.of("the Double Ninth")));
    fields.put("lapsed", Lapsed.words(3, language));
    fields.put("number", "C-2026-000123");
    fields.put("summary", wording.of(Sentence.of("the soup was cold")));
    fields.put("link", "https://care.example/answers/…");
    TemplateText compiled = TemplateText.compile(matter, subject, text, "text");
    return new Preview(compiled.subject(fields), compiled.text(fields));
  }

  /** What a reader would see. */
  record Preview(String subject, String text) {}
}
