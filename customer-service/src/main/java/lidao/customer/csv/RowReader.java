package lidao.customer.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lidao.chassis.http.FieldError;
import lidao.chassis.http.InvalidInput;
import lidao.customer.claim.Claim;
import lidao.customer.claim.House;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one file as its mapping says. */
final class RowReader {

  private final ImportMapping mapping;
  private final List<String> header;
  private final Map<String, String> columnOf = new LinkedHashMap<>();
  private final Map<Integer, String> targets = new LinkedHashMap<>();
  private final FieldText text;
  private final String setter;
  private final House house;

  RowReader(ImportMapping mapping, List<String> header, String setter, House house) {
    this.mapping = mapping;
    this.header = header;
    this.setter = setter;
    this.house = house;
    this.text = new FieldText(mapping.encoding());
    mapping
        .targets()
        .forEach(
            (column, target) -> {
              columnOf.put(target, column);
              targets.put(header.indexOf(column), target);
            });
  }

  /** A row's claim, null if it is rejected, and what there is to say of it. */
  record Read(long line, @Nullable Claim claim, List<Finding> findings) {}

  Read read(CsvRecords.Row row) {
    CsvRecords.Spoilt spoilt = row.spoilt();
    if (spoilt != null) {
      boolean named = spoilt.field() >= 0 && spoilt.field() < header.size();
      String column = named ? header.get(spoilt.field()) : null;
      return new Read(
          row.line(), null, List.of(Finding.rejected(row.line(), column, spoilt.reason())));
    }
    List<Finding> findings = new ArrayList<>();
    Map<String, String> values = new LinkedHashMap<>(mapping.constants());
    targets.forEach(
        (index, target) -> {
          try {
            String value = text.of(row.fields().get(index)).strip();
            if (!value.isEmpty() && !value.equals(mapping.nullText())) {
              values.put(target, value);
            }
          } catch (InvalidInput e) {
            findings.add(
                Finding.rejected(row.line(), header.get(index), e.errors().get(0).sentence()));
          }
        });
    if (!findings.isEmpty()) {
      return new Read(row.line(), null, findings);
    }
    RowClaim claim = new RowClaim(values, mapping.system(), setter, house);
    try {
      Claim checked = claim.checked();
      claim
          .warnings()
          .forEach(w -> findings.add(Finding.warning(row.line(), column(w.field()), w.sentence())));
      return new Read(row.line(), checked, findings);
    } catch (InvalidInput e) {
      e.errors().forEach(fault -> findings.add(rejected(row.line(), fault)));
      return new Read(row.line(), null, findings);
    }
  }

  private Finding rejected(long line, FieldError fault) {
    return Finding.rejected(line, column(fault.field()), fault.sentence());
  }

  /** The column behind a field such as honourees[0].birthday.day; null if none is to blame. */
  private @Nullable String column(String field) {
    for (String path = field; !path.isEmpty(); path = shorter(path)) {
      if (columnOf.containsKey(path)) {
        return columnOf.get(path);
      }
    }
    return null;
  }

  private static String shorter(String path) {
    return path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "";
  }
}
