package lidao.reminder.occasion;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The occasions that the house keeps. */
@Component
public class Occasions {

  /** An occasion with its version. */
  public record Kept(String code, long version, boolean builtIn, OccasionData data) {}

  private static final String SELECT = "select code, version, built_in, body from occasion ";

  private final JdbcClient db;
  private final JsonMapper json;

  Occasions(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /** All of them, by code. */
  public List<Kept> all() {
    return db.sql(SELECT + "where not removed order by code")
        .query(
            (row, n) -> kept(row.getString(1), row.getLong(2), row.getBoolean(3), row.getString(4)))
        .list();
  }

  /** Those that are planned, by code. */
  public Map<String, Kept> active() {
    return all().stream()
        .filter(kept -> kept.data().isActive())
        .collect(Collectors.toMap(Kept::code, Function.identity()));
  }

  /** The one of this code. */
  public Optional<Kept> find(String code) {
    return read(SELECT + "where not removed and code = ?", code);
  }

  /** The one of this code, though it may be kept no more. */
  Optional<Kept> findEver(String code) {
    return read(SELECT + "where code = ?", code);
  }

  /** What people call an occasion in one of our languages, though it may be kept no more. */
  public String name(Occasion occasion, String language) {
    return findEver(occasion.name())
        .map(kept -> kept.data().name().in(language))
        .orElse(occasion.name());
  }

  /**
   * What the house calls its own of these occasions, for alerts: {@code occasion.zh}, {@code
   * occasion.zhTw} and {@code occasion.en}. Readers of alerts know the built-in ones by their
   * codes.
   */
  Map<String, Map<String, String>> ownNames(Collection<String> codes) {
    Map<String, Map<String, String>> names = new HashMap<>();
    db.sql(SELECT + "where not built_in and code = any(:codes::text[])")
        .param("codes", codes.toArray(String[]::new))
        .query((row, n) -> kept(row.getString(1), row.getLong(2), false, row.getString(4)))
        .list()
        .forEach(
            kept ->
                names.put(
                    kept.code(),
                    Map.of(
                        "occasion.zh", kept.data().name().in("zh-CN"),
                        "occasion.zhTw", kept.data().name().in("zh-TW"),
                        "occasion.en", kept.data().name().in("en"))));
    return names;
  }

  /** By which rule everybody's day of an occasion falls where it does, as a sentence. */
  public Optional<String> rule(Occasion occasion, int year, Locale reader) {
    return findEver(occasion.name())
        .flatMap(kept -> Optional.ofNullable(kept.data().day()))
        .map(rule -> DayRuleWords.of(rule, year, reader));
  }

  /** Locked until the transaction ends. */
  Optional<Kept> findForChange(String code) {
    return read(SELECT + "where not removed and code = ? for update", code);
  }

  /** Stores a new one; empty when there is one of that code. */
  Optional<Kept> create(String code, OccasionData data) {
    return db.sql(
            """
            insert into occasion as o (code, body) values (?, ?::jsonb)
            on conflict (code) do update set body = excluded.body, removed = false, version = o.version + 1
            where o.removed returning version
            """)
        .params(code, json.writeValueAsString(data))
        .query(Long.class)
        .optional()
        .map(version -> new Kept(code, version, false, data));
  }

  /** Replaces one that the current transaction has locked. */
  Kept replace(Kept old, OccasionData data) {
    Kept changed = new Kept(old.code(), old.version() + 1, old.builtIn(), data);
    db.sql("update occasion set version = ?, body = ?::jsonb where code = ?")
        .params(changed.version(), json.writeValueAsString(data), changed.code())
        .update();
    return changed;
  }

  /** Keeps one that the current transaction has locked no longer; its name stays known. */
  Kept remove(Kept old) {
    db.sql("update occasion set removed = true, version = version + 1 where code = ?")
        .param(old.code())
        .update();
    return new Kept(old.code(), old.version() + 1, old.builtIn(), old.data());
  }

  private Optional<Kept> read(String sql, String code) {
    return db.sql(sql)
        .param(code)
        .query(
            (row, n) -> kept(row.getString(1), row.getLong(2), row.getBoolean(3), row.getString(4)))
        .optional();
  }

  private Kept kept(String code, long version, boolean builtIn, String body) {
    return new Kept(code, version, builtIn, json.readValue(body, OccasionData.class));
  }
}
