package lidao.customer.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lidao.chassis.http.Sentence;
import lidao.customer.claim.Claim;
import lidao.customer.claim.House;
import lidao.customer.csv.ImportWork.Progress;
import lidao.customer.csv.ImportWork.Work;
import lidao.customer.master.TakeIn;
import lidao.customer.master.Taken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports the next rows of a file: the customers, what was noted and the place in the file commit
 * together, so that whoever goes on, on whatever instance, goes on there.
 */
@Component
class ImportBatch {

  private final JdbcClient db;
  private final ImportWork imports;
  private final TakeIn takeIn;
  private final TransactionTemplate transaction;
  private final House house;

  ImportBatch(
      JdbcClient db,
      ImportWork imports,
      TakeIn takeIn,
      TransactionTemplate transaction,
      House house) {
    this.db = db;
    this.imports = imports;
    this.takeIn = takeIn;
    this.transaction = transaction;
    this.house = house;
  }

  /**
   * Imports up to so many rows; false when nothing is left to do here.
   *
   * @param refusal why a row that could not be kept does not go in: given, the rows are not even
   *     tried
   */
  boolean next(UUID importId, OpenFile file, int rows, @Nullable Sentence refusal) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              Optional<Work> work = imports.hold(importId);
              return work.isPresent() && run(work.get(), file, rows, refusal);
            }));
  }

  private boolean run(Work work, OpenFile file, int most, @Nullable Sentence refusal) {
    CsvRecords records = file.at(db, work);
    RowReader reader = new RowReader(work.mapping(), work.header(), work.setter(), house);
    List<RowReader.Read> rows = new ArrayList<>();
    boolean finished = false;
    try {
      while (rows.size() < most && !finished) {
        CsvRecords.Row row = records.next();
        finished = row == null;
        if (row != null) {
          rows.add(
              refusal == null
                  ? reader.read(row)
                  : new RowReader.Read(
                      row.line(), null, List.of(Finding.rejected(row.line(), null, refusal))));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Finding> findings = new ArrayList<>();
    rows.forEach(row -> findings.addAll(row.findings()));
    List<RowReader.Read> sound = rows.stream().filter(row -> row.claim() != null).toList();
    List<Claim> claims = sound.stream().map(RowReader.Read::claim).toList();
    Tally tally = new Tally(rows.size() - sound.size());
    List<Taken> taken = claims.isEmpty() ? List.of() : takeIn.takeIn(claims);
    for (int i = 0; i < taken.size(); i++) {
      tally.count(taken.get(i));
      if (taken.get(i) instanceof Taken.Unclear unclear) {
        findings.add(Finding.rejected(sound.get(i).line(), null, unclear.reason()));
      }
    }
    long warnings = findings.stream().filter(finding -> !finding.rejected()).count();
    imports.advance(
        work.id(),
        new Progress(
            records.offset(),
            records.line(),
            rows.size(),
            tally.created,
            tally.updated,
            tally.unchanged,
            tally.rejected,
            warnings,
            finished),
        findings);
    return !finished;
  }

  private static final class Tally {
    private long created;
    private long updated;
    private long unchanged;
    private long rejected;

    Tally(long rejected) {
      this.rejected = rejected;
    }

    void count(Taken taken) {
      if (taken instanceof Taken.Created) {
        created++;
      } else if (taken instanceof Taken.Updated) {
        updated++;
      } else if (taken instanceof Taken.Unchanged) {
        unchanged++;
      } else {
        rejected++;
      }
    }
  }
}
