package lidao.customer.master;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lidao.customer.claim.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes customers, any number in the same few statements. */
@Component
class KeepCustomers {

  private static final String COLUMNS =
      Stream.concat(
              Stream.of(
                  "id version origin source created_at updated_at household_id tier deceased"
                      .split(" ")),
              Stream.concat(
                  Stream.of("bereaved_on", "official", "set_by"),
                  Stream.of(Field.values()).map(Field::column)))
          .collect(Collectors.joining(", "));

  private static final String UPSERT =
      "insert into customer (%1$s) select %1$s from jsonb_populate_recordset(null::customer, ?::jsonb)"
              .formatted(COLUMNS)
          + " on conflict (id) do update set "
          + Stream.of(COLUMNS.split(", "))
              .map(column -> column + " = excluded." + column)
              .collect(Collectors.joining(", "));

  private final JdbcClient db;
  private final JsonMapper json;

  KeepCustomers(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /** A record before, null for a new customer, and after. */
  record Change(@Nullable Customer before, Customer after) {

    private <T> List<T> added(Function<Customer, List<T>> list) {
      List<T> added = new ArrayList<>(list.apply(after));
      if (before != null) {
        added.removeAll(list.apply(before));
      }
      return added;
    }

    private boolean differs(Function<Customer, List<?>> list) {
      return before != null && !list.apply(before).equals(list.apply(after));
    }
  }

  void keep(Collection<Change> changes, Instant now) {
    write(UPSERT, changes.stream().map(change -> RowsToKeep.row(change.after())).toList());
    replace(
        "customer_code",
        "source, code, customer_id, position",
        changes,
        Customer::codes,
        code -> Map.of("source", code.source(), "code", code.code()));
    replace(
        "contact_point",
        "customer_id, value, channel, position, withdrawn",
        changes,
        Customer::contacts,
        contact ->
            Map.of(
                "value", contact.value(),
                "channel", contact.channel(),
                "withdrawn", contact.withdrawn()));
    replace(
        "honouree",
        "id, customer_id, position, name, relation, calendar, year, month, day, leap_month, deceased, set_by",
        changes,
        Customer::honourees,
        RowsToKeep::row);
    List<Map<String, ?>> said = new ArrayList<>();
    for (Change change : changes) {
      for (ConsentGiven word : change.added(Customer::consents)) {
        said.add(
            Map.of(
                "customer_id", change.after().id(),
                "channel", word.channel(),
                "purpose", word.purpose(),
                "granted", word.granted(),
                "since", word.since().toString(),
                "set_by", word.setBy(),
                "recorded_at", now.toString()));
      }
    }
    insert("consent", "customer_id, channel, purpose, granted, since, set_by, recorded_at", said);
  }

  private <T> void replace(
      String table,
      String columns,
      Collection<Change> changes,
      Function<Customer, List<T>> list,
      Function<T, Map<String, ?>> row) {
    String[] outdated =
        changes.stream()
            .filter(change -> change.differs(list::apply))
            .map(change -> change.after().id().toString())
            .toArray(String[]::new);
    if (outdated.length > 0) {
      db.sql("delete from " + table + " where customer_id = any(?::uuid[])")
          .param(outdated)
          .update();
    }
    List<Map<String, ?>> rows = new ArrayList<>();
    for (Change change : changes) {
      if (change.before() == null || change.differs(list::apply)) {
        int position = 0;
        for (T item : list.apply(change.after())) {
          Map<String, Object> complete = new java.util.LinkedHashMap<>(row.apply(item));
          complete.put("customer_id", change.after().id());
          complete.put("position", position++);
          rows.add(complete);
        }
      }
    }
    insert(table, columns, rows);
  }

  private void insert(String table, String columns, List<Map<String, ?>> rows) {
    write(
        "insert into %1$s (%2$s) select %2$s from jsonb_populate_recordset(null::%1$s, ?::jsonb)"
            .formatted(table, columns),
        rows);
  }

  private void write(String sql, List<? extends Map<String, ?>> rows) {
    if (!rows.isEmpty()) {
      db.sql(sql).param(json.writeValueAsString(rows)).update();
    }
  }
}
