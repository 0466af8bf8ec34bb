package lidao.benchmarks;

import java.sql.Connection;

/** One of the two that take reports in. */
interface Contender {

  String name();

  /** As before the first event: tables empty, nothing read. It is not running then. */
  void reset() throws Exception;

  void start() throws Exception;

  void stop() throws Exception;

  Connection connect() throws Exception;

  /** Where the contacts stand. */
  String table();

  /** Where what was recorded is published. */
  String out();

  /** Whether all that follows from what is stored has left. */
  boolean isDone(Connection connection) throws Exception;
}
