package lidao.chassis.http;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence for whoever reads an answer. The code says it in English; under that English the
 * {@link Wording} of another language knows it. {@code {0}}, {@code {1}} stand for what it speaks
 * of.
 */
public final class Sentence {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  private final String english;
  private final List<Object> about;

  private Sentence(String english, List<Object> about) {
    this.english = english;
    this.about = about;
  }

  /**
   * @param about numbers and names as they are; another sentence or a constant of an enum in the
   *     reader's language
   */
  public static Sentence of(String english, Object... about) {
    return new Sentence(english, List.of(about));
  }

  /**
   * English that was kept as a text, such as what a mail server made of a letter: whatever stands
   * between colons is told as far as others have words for it, codes stay.
   */
  public static Sentence ofText(String english) {
    int colon = english.lastIndexOf(": ");
    return colon < 0
        ? of(english)
        : of("{0}: {1}", ofText(english.substring(0, colon)), of(english.substring(colon + 2)));
  }

  /**
   * The sentence as it is stored until somebody reads it: its English and what it speaks of, a list
   * within the list being a sentence of its own.
   */
  @JsonValue
  List<Object> parts() {
    List<Object> parts = new ArrayList<>(List.of(english));
    for (Object matter : about) {
      if (matter instanceof Sentence sentence) {
        parts.add(sentence.parts());
      } else {
        parts.add(matter instanceof Enum<?> code ? List.of(code.name()) : String.valueOf(matter));
      }
    }
    return parts;
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Sentence ofParts(List<Object> parts) {
    Object[] about =
        parts.stream()
            .skip(1)
            .map(part -> part instanceof List<?> of ? nested(of) : part)
            .toArray();
    return of(String.valueOf(parts.get(0)), about);
  }

  private static Sentence nested(List<?> parts) {
    return ofParts(List.copyOf(parts));
  }

  String in(Wording wording) {
    String said = wording.of(english);
    // Without anything to speak of a brace is one that somebody wrote.
    return about.isEmpty()
        ? said
        : PLACE
            .matcher(said)
            .replaceAll(
                place ->
                    Matcher.quoteReplacement(
                        told(about.get(Integer.parseInt(place.group(1))), wording)));
  }

  private static String told(Object matter, Wording wording) {
    if (matter instanceof Sentence sentence) {
      return sentence.in(wording);
    }
    return matter instanceof Enum<?> code ? wording.of(code.name()) : String.valueOf(matter);
  }

  /** In English. */
  @Override
  public String toString() {
    return in(Wording.ENGLISH);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sentence sentence && toString().equals(sentence.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }
}
