package lidao.interaction.contact;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows turned into the columns that {@code unnest} turns into rows again: many rows, one statement.
 */
public final class Columns<T> {

  private final Connection connection;
  private final List<T> rows;

  public Columns(Connection connection, List<T> rows) {
    this.connection = connection;
    this.rows = rows;
  }

  /** A {@code text[]}. */
  public Array texts(Function<T, @Nullable String> value) throws SQLException {
    // As String[] the driver sends it binary: nobody escapes and parses it.
    @Nullable String[] texts = new String[rows.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = value.apply(rows.get(i));
    }
    return connection.createArrayOf("text", texts);
  }

  /** A {@code text[]} of the constants' names. */
  public Array names(Function<T, @Nullable Enum<?>> value) throws SQLException {
    return texts(
        row -> {
          Enum<?> constant = value.apply(row);
          return constant == null ? null : constant.name();
        });
  }

  /** A {@code text[]} of the ids, for {@code ?::uuid[]}: the driver would write and escape each. */
  public Array ids(Function<T, @Nullable UUID> value) throws SQLException {
    return texts(
        row -> {
          UUID id = value.apply(row);
          return id == null ? null : id.toString();
        });
  }

  /** A {@code boolean[]}. */
  public Array flags(Function<T, @Nullable Boolean> value) throws SQLException {
    return array("boolean", value);
  }

  /**
   * A {@code bigint[]} of microseconds since 1970, for {@code setObject}: sent as it is, unlike
   * texts.
   */
  public Object micros(Function<T, Instant> value) {
    long[] micros = new long[rows.size()];
    for (int i = 0; i < micros.length; i++) {
      Instant at = value.apply(rows.get(i));
      micros[i] = at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
    }
    return micros;
  }

  /** Ids as one argument for {@code any(?::uuid[])}. */
  public static Object ids(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }

  private <V> Array array(String type, Function<T, @Nullable V> value) throws SQLException {
    @Nullable Object[] values = new Object[rows.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value.apply(rows.get(i));
    }
    return connection.createArrayOf(type, values);
  }
}
