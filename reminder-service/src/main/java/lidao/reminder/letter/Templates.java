package lidao.reminder.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lidao.reminder.house.Languages;

/**
 * The built-in wordings: a file per matter and language, several wordings in it with a line {@code
 * ===} between them, each a subject, an empty line and a text; {@code [gift]} in a line before
 * marks one that promises something. All of them are read at start; one that cannot be used stops
 * it, by name.
 */
public final class Templates {

  private static final List<String> MATTERS =
      List.of(
          "birthday",
          "birthday-of",
          "dragon-boat",
          "follow-up",
          "mid-autumn",
          "occasion",
          "spring-festival");

  private static final String GIFT = "[gift]";

  /** A wording; {@code gift} tells whether it promises something. */
  public record BuiltIn(String name, TemplateText text, boolean gift) {}

  /** A wording with its fields filled in. */
  public record Rendered(String name, String subject, String text) {}

  private final Map<String, List<BuiltIn>> wordings = new HashMap<>();

  /**
   * Reads all wordings of a folder on the class path.
   *
   * @throws IllegalStateException naming the file, the wording and the field that is wrong
   */
  public Templates(String folder) {
    for (String matter : MATTERS) {
      for (String language : Languages.WRITTEN) {
        String name = matter + "." + language;
        wordings.put(name, read(folder, matter, name));
      }
    }
  }

  /** Whether there are wordings of a matter. */
  public static boolean has(String matter) {
    return MATTERS.contains(matter);
  }

  /** All of a matter in a language, in the order of the file. */
  public List<BuiltIn> of(String matter, String language) {
    List<BuiltIn> found = wordings.get(matter + "." + language);
    if (found == null) {
      throw new IllegalArgumentException("no wording for " + matter + " in " + language);
    }
    return found;
  }

  /** How many wordings there are of a matter in a language. */
  public int count(String matter, String language) {
    return of(matter, language).size();
  }

  /** Fills a wording in, counted from 0. */
  public Rendered render(String matter, String language, int index, Map<String, String> fields) {
    BuiltIn wording = of(matter, language).get(index);
    return new Rendered(
        wording.name(), wording.text().subject(fields), wording.text().text(fields));
  }

  private static List<BuiltIn> read(String folder, String matter, String name) {
    List<BuiltIn> read = new ArrayList<>();
    String file = name + ".txt";
    for (String part : text(folder + "/" + file, file).split("(?m)^===$\\R?")) {
      String where = file + ", wording " + (read.size() + 1);
      boolean gift = part.strip().startsWith(GIFT);
      String[] halves =
          (gift ? part.strip().substring(GIFT.length()) : part).strip().split("\\R\\R", 2);
      if (halves.length < 2 || halves[0].lines().count() != 1) {
        throw new IllegalStateException(
            where + ": write a subject in one line, an empty line, and the text");
      }
      read.add(
          new BuiltIn(
              name + "." + (read.size() + 1),
              TemplateText.compile(matter, halves[0], halves[1] + "\n", where),
              gift));
    }
    return List.copyOf(read);
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
