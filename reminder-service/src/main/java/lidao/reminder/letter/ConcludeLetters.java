package lidao.reminder.letter;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lidao.reminder.house.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down what became of letters, and has it stated, in the current transaction. */
@Component
class ConcludeLetters {

  private final JdbcClient db;
  private final Map<LetterKind, Correspondent> correspondents = new EnumMap<>(LetterKind.class);
  private final MeterRegistry meters;

  ConcludeLetters(JdbcClient db, List<Correspondent> correspondents, MeterRegistry meters) {
    this.db = db;
    correspondents.forEach(c -> this.correspondents.put(c.kind(), c));
    this.meters = meters;
  }

  Correspondent correspondent(LetterKind kind) {
    return correspondents.get(kind);
  }

  /**
   * Concludes those that are still open for it; a late result of a round that was given up counts
   * as long as nobody on the staff has decided.
   *
   * @param round that must hold them; null for whoever holds the row's lock
   */
  void conclude(List<Conclusion> conclusions, @Nullable UUID round) {
    if (conclusions.isEmpty()) {
      return;
    }
    Set<UUID> written = write(conclusions, round);
    Map<LetterKind, List<Conclusion>> byKind =
        conclusions.stream()
            .filter(c -> written.contains(c.letter().id()))
            .collect(Collectors.groupingBy(c -> c.letter().kind()));
    byKind.forEach((kind, those) -> correspondents.get(kind).concluded(those));
    byKind.values().forEach(those -> those.forEach(this::count));
  }

  private Set<UUID> write(List<Conclusion> conclusions, @Nullable UUID round) {
    return new HashSet<>(
        db.sql(
                """
                update letter l set state = c.state, reason = c.reason, detail = c.detail, concluded_at = c.at,
                  lease_until = null
                from unnest(:ids::uuid[], :states::text[], :reasons::text[], :details::text[], :at::timestamptz[])
                  as c(id, state, reason, detail, at)
                where l.id = c.id and (:round::uuid is null
                  or (l.state in ('SENDING', 'UNKNOWN') and l.lease_of = :round::uuid and l.decided_by is null))
                returning l.id
                """)
            .param("ids", Columns.of(conclusions, c -> c.letter().id()))
            .param("states", Columns.of(conclusions, Conclusion::state))
            .param("reasons", Columns.of(conclusions, Conclusion::reason))
            .param("details", Columns.of(conclusions, Conclusion::detail))
            .param("at", Columns.of(conclusions, Conclusion::at))
            .param("round", round)
            .query(UUID.class)
            .list());
  }

  private void count(Conclusion conclusion) {
    meters
        .counter(
            "lidao.letters",
            "kind",
            conclusion.letter().kind().name().toLowerCase(Locale.ROOT),
            "outcome",
            conclusion.state().name().toLowerCase(Locale.ROOT))
        .increment();
  }
}
