package lidao.reminder.gift;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lidao.chassis.http.Sentence;
import lidao.contract.customers.Tier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue of what the house gives. */
@Component
public class Gifts {

  /** A gift with its version. */
  public record Kept(String code, long version, Gift gift) {}

  /**
   * A gift that may go to somebody.
   *
   * @param name in the reader's language
   * @param warnings what it would say that nobody means; whoever chooses it knows
   */
  public record Offer(String code, String name, BigDecimal cost, List<String> warnings) {}

  /**
   * To whom a gift would go.
   *
   * @param country ISO 3166-1 alpha-2
   * @param limit what it may cost at most; absent where nothing is laid down
   */
  public record Recipient(
      String country, String occasion, @Nullable Tier tier, @Nullable BigDecimal limit) {}

  private static final String SELECT = "select code, version, body from gift ";

  private final JdbcClient db;
  private final JsonMapper json;
  private final Taboos taboos;

  Gifts(JdbcClient db, JsonMapper json, Taboos taboos) {
    this.db = db;
    this.json = json;
    this.taboos = taboos;
  }

  /** All of them, by code. */
  public List<Kept> all() {
    return db.sql(SELECT + "where not removed order by code")
        .query((row, n) -> kept(row.getString(1), row.getLong(2), row.getString(3)))
        .list();
  }

  /** The one of this code. */
  public Optional<Kept> find(String code) {
    return read(SELECT + "where not removed and code = ?", code);
  }

  /** What may go to somebody, without a warning first, then the dearest. */
  public List<Offer> offers(Recipient to, Locale reader) {
    return all().stream()
        .filter(kept -> kept.gift().isFor(to.occasion(), to.tier()))
        .filter(kept -> objection(kept.gift(), to).isEmpty())
        .map(kept -> offer(kept, to, reader))
        .sorted(
            Comparator.comparing((Offer offer) -> !offer.warnings().isEmpty())
                .thenComparing(Offer::cost, Comparator.reverseOrder())
                .thenComparing(Offer::code))
        .toList();
  }

  /** What is to be known of a gift before it goes to somebody. */
  public Offer offer(Kept kept, Recipient to, Locale reader) {
    return new Offer(
        kept.code(),
        kept.gift().name().in(reader),
        kept.gift().price(),
        taboos.of(kept.gift(), to.country(), to.occasion(), reader));
  }

  /** What forbids it: a rule of the region, or the limit; empty when nothing does. */
  public Optional<Sentence> objection(Gift gift, Recipient to) {
    if (!gift.mayGoTo(to.country())) {
      return Optional.of(Sentence.of("may not go to {0}; choose another", to.country()));
    }
    BigDecimal limit = to.limit();
    if (limit != null && gift.price().compareTo(limit) > 0) {
      return Optional.of(
          Sentence.of(
              "costs {0}, and the limit is {1}; choose another",
              gift.price().toPlainString(), limit.toPlainString()));
    }
    return Optional.empty();
  }

  Optional<Kept> findForChange(String code) {
    return read(SELECT + "where not removed and code = ? for update", code);
  }

  Optional<Kept> create(String code, Gift gift) {
    return db.sql(
            """
            insert into gift as g (code, body) values (?, ?::jsonb)
            on conflict (code) do update set body = excluded.body, removed = false, version = g.version + 1
            where g.removed returning version
            """)
        .params(code, json.writeValueAsString(gift))
        .query(Long.class)
        .optional()
        .map(version -> new Kept(code, version, gift));
  }

  Kept replace(Kept old, Gift gift) {
    db.sql("update gift set version = version + 1, body = ?::jsonb where code = ?")
        .params(json.writeValueAsString(gift), old.code())
        .update();
    return new Kept(old.code(), old.version() + 1, gift);
  }

  void remove(Kept old) {
    db.sql("update gift set removed = true, version = version + 1 where code = ?")
        .param(old.code())
        .update();
  }

  private Optional<Kept> read(String sql, String code) {
    return db.sql(sql)
        .param(code)
        .query((row, n) -> kept(row.getString(1), row.getLong(2), row.getString(3)))
        .optional();
  }

  private Kept kept(String code, long version, String body) {
    return new Kept(code, version, json.readValue(body, Gift.class));
  }
}
