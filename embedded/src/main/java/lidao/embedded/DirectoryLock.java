package lidao.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second program off a server's directory; the system lets go of it when this JVM dies. */
record DirectoryLock(FileChannel channel) implements AutoCloseable {

  // Neither server does it well: two brokers on one log corrupt it, and an orphan looks like a live
  // PostgreSQL.
  static DirectoryLock take(String server, Path directory) {
    try {
      var channel =
          FileChannel.open(
              directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (locked(channel)) {
        return new DirectoryLock(channel);
      }
      channel.close();
    } catch (IOException e) {
      throw new CannotStart(
          "%s cannot lock the directory %s: %s."
              .formatted(server, directory, CannotStart.reason(e)),
          e);
    }
    throw new CannotStart(
        "%s already runs on the directory %s in another program; stop that one or name another directory."
            .formatted(server, directory));
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
