package lidao.reminder.preview;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import lidao.chassis.http.Cursor;
import lidao.chassis.http.Page;
import lidao.contract.customers.CustomerProfile;
import lidao.profiles.Profiles;
import lidao.reminder.house.Languages;
import lidao.reminder.letter.Correspondent;
import lidao.reminder.letter.Decision;
import lidao.reminder.letter.LetterKind;
import lidao.reminder.occasion.Occasion;
import lidao.reminder.occasion.Occasions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rehearses the greetings that are planned: the very decisions of the moment of sending are taken
 * as if that moment had come. Deciding writes nothing down; whoever sends does.
 */
@Component
class Preview {

  private final JdbcClient db;
  private final Correspondent greetings;
  private final Profiles profiles;
  private final Occasions occasions;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Preview(
      JdbcClient db,
      List<Correspondent> correspondents,
      Profiles profiles,
      Occasions occasions,
      TransactionTemplate transaction,
      Clock clock) {
    this.db = db;
    this.greetings =
        correspondents.stream()
            .filter(c -> c.kind() == LetterKind.GREETING)
            .findFirst()
            .orElseThrow();
    this.profiles = profiles;
    this.occasions = occasions;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** In the order of their days, both days included; a constant number of statements a page. */
  Page<Foreseen> between(
      LocalDate from, LocalDate to, @Nullable Cursor after, int limit, Locale reader) {
    List<PlannedGreeting> rows =
        db.sql(
                """
                select id, customer_id, occasion, honouree, date, time_zone, due_at, last_moment from occurrence
                where state = 'PLANNED' and date between :from and :to
                  and (:afterDate::date is null or (date, id) > (:afterDate::date, :afterId::uuid))
                order by date, id limit :limit
                """)
            .param("from", from)
            .param("to", to)
            .param("afterDate", after == null ? null : after.day(0))
            .param("afterId", after == null ? null : after.id(1))
            .param("limit", limit + 1)
            .query(PlannedGreeting::read)
            .list();
    Page<PlannedGreeting> page =
        Page.of(rows, limit, planned -> Cursor.of(planned.date(), planned.id()));
    return new Page<>(foreseen(page.items(), reader), page.next());
  }

  private List<Foreseen> foreseen(List<PlannedGreeting> planned, Locale reader) {
    Map<UUID, Decision> decisions =
        Objects.requireNonNullElse(transaction.execute(status -> decided(planned)), Map.of());
    Map<UUID, CustomerProfile> known =
        profiles.find(planned.stream().map(PlannedGreeting::customerId).distinct().toList());
    String language = Languages.written(reader);
    Map<Occasion, String> names = new HashMap<>();
    return planned.stream()
        .map(
            of ->
                Foreseen.of(
                    of,
                    known.get(of.customerId()),
                    names.computeIfAbsent(of.occasion(), o -> occasions.name(o, language)),
                    decisions.get(of.id()),
                    reader))
        .toList();
  }

  private Map<UUID, Decision> decided(List<PlannedGreeting> planned) {
    Map<UUID, Decision> decisions = new HashMap<>();
    Instant now = clock.instant();
    planned.stream()
        .collect(Collectors.groupingBy(of -> of.dueAt().isAfter(now) ? of.dueAt() : now))
        .forEach(
            (moment, those) ->
                decisions.putAll(
                    greetings.decide(
                        those.stream().map(PlannedGreeting::rehearsed).toList(), moment)));
    return decisions;
  }
}
