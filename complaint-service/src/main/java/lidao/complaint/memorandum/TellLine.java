package lidao.complaint.memorandum;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import lidao.complaint.chronicle.ChronicleEntry;
import lidao.complaint.chronicle.Happening;
import lidao.contract.complaints.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Puts entries of the chronicle into words for the customer. What is not worded is not told; of
 * what colleagues wrote to each other nothing is.
 */
final class TellLine {

  /** What was written for the customer, or by the customer. */
  private static final Set<Happening> QUOTED =
      Set.of(
          Happening.RESOLVED,
          Happening.DECLINED,
          Happening.APOLOGISED,
          Happening.FOLLOW_UP_ANSWERED,
          Happening.REOPENED);

  private static final Set<String> NAMES_OF_WORDS = Set.of("party", "result", "clue");

  private final Wording wording;
  private final Origin origin;
  private final Map<String, String> staff;
  private final Function<Instant, String> time;

  TellLine(
      Wording wording, Origin origin, Map<String, String> staff, Function<Instant, String> time) {
    this.wording = wording;
    this.origin = origin;
    this.staff = staff;
    this.time = time;
  }

  Optional<Memorandum.Line> tell(ChronicleEntry entry) {
    Map<String, String> named = new HashMap<>(entry.data());
    String channel = entry.data().get("channel");
    NAMES_OF_WORDS.forEach(
        name ->
            named.computeIfPresent(
                name, (n, code) -> wording.word(name + "." + code, channel).orElse(code)));
    named.put("by", person(entry.by()));
    named.computeIfPresent("owner", (name, id) -> person(id));
    named.computeIfPresent("from", (name, id) -> person(id));
    String whom = entry.data().get("whom");
    named.put("whom", whom == null ? named.getOrDefault("party", "") : whom);
    return wording
        .word("line." + entry.kind(), variant(entry))
        .map(line -> Wording.sentence(line, named))
        .map(text -> new Memorandum.Line(time.apply(entry.at()), text, quoted(entry)));
  }

  /** What a line of this kind may be worded by; otherwise as all of its kind. */
  private @Nullable String variant(ChronicleEntry entry) {
    return switch (entry.kind()) {
      case FILED -> origin.name();
      case CONTACT_ATTEMPTED -> entry.data().get("channel");
      case REMEDY_OFFERED -> entry.data().get("remedy");
      case FOLLOW_UP_ANSWERED -> entry.data().get("satisfied");
      default -> null;
    };
  }

  private static @Nullable String quoted(ChronicleEntry entry) {
    // What the customer's own answer reopens stands in the answer.
    boolean toldBefore = entry.kind() == Happening.REOPENED && entry.by() == null;
    return QUOTED.contains(entry.kind()) && !toldBefore ? entry.text() : null;
  }

  private String person(@Nullable String id) {
    String name = id == null ? null : staff.get(id);
    return name == null ? wording.of("colleague") : name;
  }
}
