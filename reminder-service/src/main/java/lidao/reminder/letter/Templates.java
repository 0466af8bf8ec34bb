package lidao.reminder.letter;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lidao.reminder.house.Languages;

/**
 * The wordings: a file per matter and language, several wordings in it with a line {@code ===}
 * between them, each a subject, an empty line and a text. Rendered from maps only, by an engine
 * that can call nothing. All of them are read at start; one that cannot be used stops it, by name.
 */
public final class Templates {

  /** What each matter's wordings may mention. */
  private static final Map<String, Set<String>> FIELDS =
      Map.of(
          "birthday", Set.of("name", "house"),
          "birthday-of", Set.of("name", "honouree", "house"),
          "spring-festival", Set.of("name", "house"),
          "dragon-boat", Set.of("name", "house"),
          "mid-autumn", Set.of("name", "house"),
          "follow-up", Set.of("name", "house", "number", "summary", "link"));

  private record Wording(Template subject, Template text) {}

  /** A wording with its fields filled in. */
  public record Rendered(String name, String subject, String text) {}

  private static final Mustache.Compiler ENGINE =
      Mustache.compiler()
          .escapeHTML(false)
          .strictSections(true)
          .withCollector(
              new DefaultCollector() {
                @Override
                public Mustache.VariableFetcher createFetcher(Object context, String name) {
                  return context instanceof Map ? super.createFetcher(context, name) : MISSING;
                }
              });

  // The engine would look for methods and fields of whatever else it is given.
  private static final Mustache.VariableFetcher MISSING =
      (context, name) -> Template.NO_FETCHER_FOUND;

  private final Map<String, List<Wording>> wordings = new HashMap<>();

  /**
   * Reads all wordings of a folder on the class path.
   *
   * @throws IllegalStateException naming the file, the wording and the field that is wrong
   */
  public Templates(String folder) {
    for (String matter : new TreeSet<>(FIELDS.keySet())) {
      for (String language : Languages.WRITTEN) {
        String file = matter + "." + language + ".txt";
        wordings.put(matter + "." + language, read(folder + "/" + file, file, FIELDS.get(matter)));
      }
    }
  }

  /** How many wordings there are of a matter in a language. */
  public int count(String matter, String language) {
    return wordingsOf(matter, language).size();
  }

  /** The name of a wording, counted from 0. */
  public String name(String matter, String language, int index) {
    return matter + "." + language + "." + (index + 1);
  }

  /** Fills a wording in, counted from 0. */
  public Rendered render(String matter, String language, int index, Map<String, String> fields) {
    Wording wording = wordingsOf(matter, language).get(index);
    return new Rendered(
        name(matter, language, index),
        wording.subject().execute(fields).replaceAll("\\s+", " ").strip(),
        wording.text().execute(fields));
  }

  private List<Wording> wordingsOf(String matter, String language) {
    List<Wording> found = wordings.get(matter + "." + language);
    if (found == null) {
      throw new IllegalArgumentException("no wording for " + matter + " in " + language);
    }
    return found;
  }

  private static List<Wording> read(String path, String file, Set<String> fields) {
    List<Wording> read = new ArrayList<>();
    for (String part : text(path, file).split("(?m)^===$\\R?")) {
      String where = file + ", wording " + (read.size() + 1);
      String[] halves = part.strip().split("\\R\\R", 2);
      if (halves.length < 2 || halves[0].lines().count() != 1) {
        throw new IllegalStateException(
            where + ": write a subject in one line, an empty line, and the text");
      }
      read.add(
          new Wording(
              compiled(halves[0], where, fields), compiled(halves[1] + "\n", where, fields)));
    }
    return List.copyOf(read);
  }

  private static Template compiled(String text, String where, Set<String> fields) {
    Template template;
    try {
      template = ENGINE.compile(text);
    } catch (MustacheException e) {
      throw new IllegalStateException(where + ": " + e.getMessage(), e);
    }
    template.visit(new KnownFields(where, fields));
    return template;
  }

  private static String text(String path, String file) {
    try (InputStream stream = Templates.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException(file + ": there is no such wording in " + path);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
