package lidao.customer.csv;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is.
 *
 * @param bytesDone of {@code bytesTotal}: the measure of progress
 * @param rowsTotal known once the whole file is read
 * @param created rows that told of somebody new
 * @param updated rows that told something new of somebody we knew
 * @param unchanged rows that told nothing new
 * @param rejected rows that did not go in, see its rejections
 * @param warnings what went in otherwise than it was written, see its warnings
 */
record ImportView(
    UUID importId,
    State state,
    String source,
    @Nullable String fileName,
    long bytesTotal,
    long bytesDone,
    long rowsDone,
    @Nullable Long rowsTotal,
    long created,
    long updated,
    long unchanged,
    long rejected,
    long warnings,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {

  /** Where an import stands. */
  enum State {
    WAITING,
    RUNNING,
    FINISHED
  }
}
