package lidao.console.pages;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an entry of the chronicle says beside its kind and its text, in the reader's words. */
public final class ChronicleWords {

  private static final String TURNED_TO = " → ";

  private final Words words;
  private final Map<String, String> names;

  ChronicleWords(Words words, Map<String, String> names) {
    this.words = words;
    this.names = names;
  }

  /** What somebody of the house is called; blank for nobody. */
  public String name(@Nullable Object id) {
    return id == null ? "" : names.getOrDefault(id.toString(), id.toString());
  }

  /** Whom, how, how much or until when; blank where the kind says it all. */
  public String more(Object kind, @Nullable Object data) {
    if (!(data instanceof Map<?, ?> said)) {
      return "";
    }
    return switch (kind.toString()) {
      case "OWNER_ASSIGNED" -> name(said.get("owner"));
      case "HANDED_OVER" -> name(said.get("from")) + TURNED_TO + name(said.get("owner"));
      case "CONTACT_ATTEMPTED" -> attempt(said);
      case "CLUE_NOTED" -> joined(words.label("clue", said.get("clue")), said.get("value"));
      case "SEVERITY_CHANGED" ->
          words.label("severity", said.get("from"))
              + TURNED_TO
              + words.label("severity", said.get("severity"));
      case "DEADLINE_BREACHED" -> joined(deadline(said), words.moment(said.get("due")));
      case "ESCALATED" -> joined(deadline(said), called(said));
      case "PAUSED", "RESUMED" ->
          joined(words.moment(said.get("from")), words.moment(said.get("until")));
      case "APOLOGISED" -> joined(said.get("rank"), words.label("way", said.get("channel")));
      case "REMEDY_PROPOSED",
          "REMEDY_REFUSED",
          "REMEDY_OFFERED",
          "REMEDY_REJECTED",
          "REMEDY_ACCEPTED",
          "REMEDY_DELIVERED" ->
          joined(
              words.label("remedy", said.get("remedy")), said.get("description"), said.get("cost"));
      case "FOLLOW_UP_ANSWERED" -> words.label("fact", said.get("satisfied"));
      default -> joined(said.get("name"), said.get("person"));
    };
  }

  private String attempt(Map<?, ?> said) {
    Object whom = said.get("whom");
    return joined(
        said.get("attempt"),
        words.label("way", said.get("channel")),
        whom == null ? words.label("party", said.get("party")) : whom,
        words.label("result", said.get("result")));
  }

  private String deadline(Map<?, ?> said) {
    String slug = String.valueOf(said.get("deadline"));
    return words.label("deadline", slug.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private String called(Map<?, ?> said) {
    Object person = said.get("person");
    return person == null ? words.label("role", said.get("to")) : name(person);
  }

  private static String joined(@Nullable Object... parts) {
    return Stream.of(parts)
        .filter(Objects::nonNull)
        .map(Object::toString)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(" · "));
  }
}
