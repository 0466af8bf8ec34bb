package lidao.customer.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import lidao.chassis.http.Faults;
import lidao.chassis.http.InvalidInput;
import lidao.chassis.http.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a file, and where its rows begin.
 *
 * @param header the names of its columns
 */
record FileHead(List<String> header, long start, long line) {

  private static final String BOM = "\u00ef\u00bb\u00bf";

  /** Reads it and holds it against the mapping; {@link InvalidInput} naming what does not fit. */
  static FileHead read(Upload upload, ImportMapping mapping) throws IOException {
    try (InputStream in = upload.open()) {
      byte[] mark = in.readNBytes(3);
      boolean marked = new String(mark, java.nio.charset.StandardCharsets.ISO_8859_1).equals(BOM);
      refuseUtf16(mark);
      try (InputStream file = upload.open()) {
        int skipped = marked ? 3 : 0;
        file.skipNBytes(skipped);
        CsvRecords records = new CsvRecords(new CsvLines(file, skipped, 1), mapping.separator(), 0);
        CsvRecords.@Nullable Row row = records.next();
        if (row == null) {
          throw InvalidInput.field("file", "is empty; its first line must name the columns");
        }
        return new FileHead(names(row, mapping), records.offset(), records.line());
      }
    }
  }

  private static List<String> names(CsvRecords.Row row, ImportMapping mapping) {
    if (row.spoilt() != null) {
      throw unreadable(row.spoilt().reason());
    }
    FieldText text = new FieldText(mapping.encoding());
    List<String> names = new ArrayList<>();
    for (String field : row.fields()) {
      try {
        names.add(text.of(field).strip());
      } catch (InvalidInput e) {
        throw unreadable(e.errors().get(0).sentence());
      }
    }
    Faults faults = new Faults();
    for (String column : mapping.targets().keySet()) {
      int found = Collections.frequency(names, column);
      faults.require(
          found > 0,
          "mapping.columns." + column,
          Sentence.of(
              "is not a column of the file, whose first line must name them; it has {0} fields",
              names.size()));
      faults.require(found < 2, "mapping.columns." + column, "names two columns of the file");
    }
    faults.refuse();
    return names;
  }

  private static InvalidInput unreadable(Sentence why) {
    return InvalidInput.field("file", Sentence.of("line 1, the header, {0}", why));
  }

  private static void refuseUtf16(byte[] mark) {
    if (mark.length > 1
        && (mark[0] == (byte) 0xff && mark[1] == (byte) 0xfe
            || mark[0] == (byte) 0xfe && mark[1] == (byte) 0xff)) {
      throw InvalidInput.field("file", "is UTF-16; save it as UTF-8");
    }
  }
}
