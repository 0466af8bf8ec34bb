package lidao.reminder.preview;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lidao.chassis.http.Cursor;
import lidao.chassis.http.Page;
import lidao.contract.customers.Channel;
import lidao.contract.customers.CustomerProfile;
import lidao.profiles.Profiles;
import lidao.reminder.greeting.GreetingPolicy;
import lidao.reminder.greeting.ReasonWords;
import lidao.reminder.house.Columns;
import lidao.reminder.house.Languages;
import lidao.reminder.letter.Correspondent;
import lidao.reminder.letter.Decision;
import lidao.reminder.letter.Letter;
import lidao.reminder.letter.LetterKind;
import lidao.reminder.occasion.Occasion;
import lidao.reminder.occasion.Occasions;
import lidao.reminder.occasion.Rules;
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

  private record Planned(
      UUID id,
      UUID customerId,
      Occasion occasion,
      @Nullable String honouree,
      LocalDate date,
      String timeZone,
      Instant dueAt,
      Instant lastMoment) {}

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
    List<Planned> rows =
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
            .query(
                (row, n) ->
                    new Planned(
                        row.getObject("id", UUID.class),
                        row.getObject("customer_id", UUID.class),
                        Occasion.valueOf(row.getString("occasion")),
                        row.getString("honouree"),
                        row.getObject("date", LocalDate.class),
                        row.getString("time_zone"),
                        Columns.instant(row, "due_at"),
                        Columns.instant(row, "last_moment")))
            .list();
    Page<Planned> page = Page.of(rows, limit, planned -> Cursor.of(planned.date(), planned.id()));
    return new Page<>(foreseen(page.items(), reader), page.next());
  }

  private List<Foreseen> foreseen(List<Planned> planned, Locale reader) {
    Map<UUID, Decision> decisions =
        Objects.requireNonNullElse(transaction.execute(status -> decided(planned)), Map.of());
    Map<UUID, CustomerProfile> known =
        profiles.find(planned.stream().map(Planned::customerId).distinct().toList());
    String language = Languages.written(reader);
    Map<Occasion, String> names = new HashMap<>();
    return planned.stream()
        .map(
            of ->
                foreseen(
                    of,
                    known.get(of.customerId()),
                    names.computeIfAbsent(of.occasion(), o -> occasions.name(o, language)),
                    decisions.get(of.id()),
                    reader))
        .toList();
  }

  private Map<UUID, Decision> decided(List<Planned> planned) {
    Map<UUID, Decision> decisions = new HashMap<>();
    Instant now = clock.instant();
    planned.stream()
        .collect(Collectors.groupingBy(of -> of.dueAt().isAfter(now) ? of.dueAt() : now))
        .forEach(
            (moment, those) ->
                decisions.putAll(
                    greetings.decide(those.stream().map(Preview::rehearsed).toList(), moment)));
    return decisions;
  }

  /** A letter that is not written down; it bears the id of what it is about. */
  private static Letter rehearsed(Planned of) {
    return new Letter(
        of.id(), LetterKind.GREETING, of.id(), of.customerId(), of.lastMoment(), 0, null, Set.of());
  }

  private static Foreseen foreseen(
      Planned of,
      @Nullable CustomerProfile profile,
      String name,
      @Nullable Decision decision,
      Locale reader) {
    Foreseen.Outcome outcome = Foreseen.Outcome.LEFT_OUT;
    Channel channel = null;
    String language = null;
    String reason = null;
    if (decision instanceof Decision.Send send) {
      outcome = Foreseen.Outcome.SENT;
      channel = send.wording().channel();
      language = send.wording().language();
    } else if (decision instanceof Decision.Hold) {
      outcome = Foreseen.Outcome.HELD;
    } else if (decision instanceof Decision.CallTask call) {
      outcome = Foreseen.Outcome.CALL;
      reason = call.reason();
    } else if (decision instanceof Decision.Skip skip) {
      reason = skip.reason();
    }
    return new Foreseen(
        of.id(),
        of.customerId(),
        profile == null ? null : GreetingPolicy.addressee(profile),
        of.occasion(),
        name,
        of.honouree(),
        of.date(),
        of.timeZone(),
        of.dueAt(),
        outcome,
        channel,
        language,
        reason,
        reason == null ? null : ReasonWords.of(reason, Rules.chinese(reader)));
  }
}
