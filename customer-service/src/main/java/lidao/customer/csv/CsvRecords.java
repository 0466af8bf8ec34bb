package lidao.customer.csv;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import lidao.chassis.http.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The records of a file. A quote that is not closed spoils its own line only: without care it would
 * swallow all that follows up to the next quote.
 */
final class CsvRecords {

  /** A quoted field may hold this many line ends. */
  static final int MOST_LINES = 20;

  private final CsvLines lines;
  private final char delimiter;
  private final int columns;
  private final Deque<CsvLine> ahead = new ArrayDeque<>();

  /**
   * @param columns how many fields a record has; 0 if any number will do
   */
  CsvRecords(CsvLines lines, char delimiter, int columns) {
    this.lines = lines;
    this.delimiter = delimiter;
    this.columns = columns;
  }

  /**
   * A record of the file.
   *
   * @param line where it begins
   * @param fields each byte as one character
   */
  record Row(long line, List<String> fields, @Nullable Spoilt spoilt) {}

  /**
   * Why a record cannot be read.
   *
   * @param field which of its fields, from 0; -1 for the whole
   */
  record Spoilt(int field, Sentence reason) {}

  /** The next record, blank lines left out; null at the end of the file. */
  @Nullable Row next() throws IOException {
    CsvLine line = nextLine();
    while (line != null && line.bytes().isBlank()) {
      line = nextLine();
    }
    if (line == null) {
      return null;
    }
    if (line.tooLong()) {
      return spoilt(line, -1, Sentence.of("is longer than {0} bytes", CsvLines.LONGEST));
    }
    CsvFields fields = CsvFields.of(line.bytes(), delimiter);
    if (fields instanceof CsvFields.Whole whole) {
      return row(line, whole.fields());
    }
    return fields instanceof CsvFields.Broken broken
        ? spoilt(line, broken.field(), broken.reason())
        : continued(line, ((CsvFields.Open) fields).field());
  }

  /** Where the next record begins. */
  long offset() {
    return ahead.isEmpty() ? lines.offset() : ahead.getFirst().start();
  }

  /** The number of the line the next record begins in. */
  long line() {
    return ahead.isEmpty() ? lines.number() : ahead.getFirst().number();
  }

  private Row continued(CsvLine first, int opened) throws IOException {
    List<CsvLine> more = new ArrayList<>();
    StringBuilder text = new StringBuilder(first.bytes());
    while (more.size() < MOST_LINES && text.length() < CsvLines.LONGEST) {
      CsvLine next = nextLine();
      if (next == null) {
        break;
      }
      more.add(next);
      text.append('\n').append(next.bytes());
      if (opened > 0 && isLikelyARow(next)) {
        break;
      }
      CsvFields fields = CsvFields.of(text.toString(), delimiter);
      if (fields instanceof CsvFields.Whole whole && fits(whole.fields())) {
        return new Row(first.number(), whole.fields(), null);
      }
      if (!(fields instanceof CsvFields.Open)) {
        break;
      }
    }
    for (int i = more.size() - 1; i >= 0; i--) {
      ahead.addFirst(more.get(i));
    }
    return spoilt(first, opened, Sentence.of("opens a quote that is not closed"));
  }

  // The rest of a field that began in an earlier column leaves fewer delimiters than a row has.
  private boolean isLikelyARow(CsvLine line) {
    long delimiters = line.bytes().chars().filter(c -> c == delimiter).count();
    return columns > 2 && delimiters >= columns - 1;
  }

  private Row row(CsvLine line, List<String> fields) {
    return fits(fields)
        ? new Row(line.number(), fields, null)
        : spoilt(
            line, -1, Sentence.of("has {0} fields, the header has {1}", fields.size(), columns));
  }

  private boolean fits(List<String> fields) {
    return columns == 0 || fields.size() == columns;
  }

  private static Row spoilt(CsvLine line, int field, Sentence reason) {
    return new Row(line.number(), List.of(), new Spoilt(field, reason));
  }

  private @Nullable CsvLine nextLine() throws IOException {
    return ahead.isEmpty() ? lines.next() : ahead.removeFirst();
  }
}
