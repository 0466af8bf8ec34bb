package lidao.customer.master;

import java.util.LinkedHashMap;
import java.util.Map;
import lidao.contract.StatedDate;
import org.jspecify.annotations.Nullable;

/** Customers as the database takes them: by column, to be made JSON of. */
final class RowsToKeep {

  private RowsToKeep() {}

  static Map<String, @Nullable Object> row(Customer customer) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("id", customer.id());
    row.put("version", customer.version());
    row.put("origin", customer.origin());
    row.put("source", customer.source());
    row.put("created_at", customer.createdAt().toString());
    row.put("updated_at", customer.updatedAt().toString());
    customer.texts().forEach((field, text) -> row.put(field.column(), text));
    row.put("household_id", customer.householdId());
    Standing standing = customer.standing();
    row.put("tier", standing.tier());
    row.put("deceased", standing.deceased());
    row.put("bereaved_on", standing.bereavedOn() == null ? null : standing.bereavedOn().toString());
    row.put("official", standing.official());
    Map<String, String> setBy = new LinkedHashMap<>();
    customer.setBy().forEach((field, setter) -> setBy.put(field.column(), setter));
    row.put("set_by", setBy);
    return row;
  }

  static Map<String, @Nullable Object> row(Honouree honouree) {
    StatedDate date = honouree.birthday();
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("id", honouree.id());
    row.put("name", honouree.name());
    row.put("relation", honouree.relation());
    row.put("calendar", date.calendar());
    row.put("year", date.year());
    row.put("month", date.month());
    row.put("day", date.day());
    row.put("leap_month", Boolean.TRUE.equals(date.leapMonth()));
    row.put("deceased", honouree.deceased());
    row.put("set_by", honouree.setBy());
    return row;
  }
}
