package lidao.reminder.letter;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.Map;
import java.util.Set;
import lidao.chassis.http.Sentence;

/**
 * A wording's subject and text, compiled: filled from maps only, by an engine that can call
 * nothing.
 */
public record TemplateText(Template subject, Template text) {

  /** What the wordings of an occasion may mention. */
  private static final Set<String> OCCASION = Set.of("name", "house", "occasion", "lapsed");

  /** What each matter's wordings may mention; every other matter is an occasion's. */
  private static final Map<String, Set<String>> FIELDS =
      Map.of(
          "birthday", Set.of("name", "house", "lapsed"),
          "birthday-of", Set.of("name", "honouree", "house", "lapsed"),
          "follow-up", Set.of("name", "house", "number", "summary", "link"));

  // The engine would look for methods and fields of whatever else it is given.
  private static final Mustache.VariableFetcher MISSING =
      (context, name) -> Template.NO_FETCHER_FOUND;

  private static final Mustache.Compiler ENGINE =
      Mustache.compiler()
          .escapeHTML(false)
          .strictSections(true)
          .emptyStringIsFalse(true)
          .withCollector(
              new DefaultCollector() {
                @Override
                public Mustache.VariableFetcher createFetcher(Object context, String name) {
                  return context instanceof Map ? super.createFetcher(context, name) : MISSING;
                }
              });

  /** What a matter's wordings may mention. */
  public static Set<String> fields(String matter) {
    return FIELDS.getOrDefault(matter, OCCASION);
  }

  /**
   * Compiles a wording.
   *
   * @param where names it in an error
   * @throws BrokenTemplate naming the field that is wrong, or the place of what is no template
   */
  public static TemplateText compile(String matter, String subject, String text, String where) {
    return new TemplateText(
        compiled(subject, where, fields(matter)), compiled(text, where, fields(matter)));
  }

  /** The subject in one line. */
  public String subject(Map<String, String> fields) {
    return subject.execute(fields).replaceAll("\\s+", " ").strip();
  }

  /** The text. */
  public String text(Map<String, String> fields) {
    return text.execute(fields);
  }

  private static Template compiled(String text, String where, Set<String> fields) {
    Template template;
    try {
      template = ENGINE.compile(text);
    } catch (MustacheException e) {
      throw new BrokenTemplate(
          where, Sentence.of("cannot be read as a template: {0}", String.valueOf(e.getMessage())));
    }
    template.visit(new KnownFields(where, fields));
    return template;
  }
}
