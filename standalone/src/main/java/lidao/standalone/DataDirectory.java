package lidao.standalone;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The house's directory, held by one process at a time; the system lets go of it when that dies.
 */
final class DataDirectory implements AutoCloseable {

  private final FileChannel channel;

  private DataDirectory(FileChannel channel) {
    this.channel = channel;
  }

  /** Takes the directory, making it when it is new, or says who has it. */
  static DataDirectory take(Path directory) {
    Path file = directory.resolve("lock");
    try {
      Files.createDirectories(directory);
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        String holder = text(channel);
        channel.close();
        throw new NotStarted(
            "Lidao already runs on %s (process %s). Stop it there, or give this one another directory with --data."
                .formatted(directory, holder.isEmpty() ? "unknown" : holder));
      }
      channel.truncate(0);
      byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
      channel.write(ByteBuffer.wrap(pid), 0);
      return new DataDirectory(channel);
    } catch (AccessDeniedException e) {
      throw cannot(directory, "it is not writable for this user", e);
    } catch (FileAlreadyExistsException e) {
      throw cannot(directory, "there is a file of that name", e);
    } catch (IOException e) {
      throw cannot(directory, NotStarted.reason(e), e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      // The holder's pid stands before the locked byte, so that others may read it everywhere.
      return channel.tryLock(1_000, 1, false) != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static String text(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(32);
    channel.read(bytes, 0);
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).strip();
  }

  private static NotStarted cannot(Path directory, String why, @Nullable IOException e) {
    return new NotStarted(
        "The data directory %s cannot be used: %s. Make room or rights there, or name another with --data."
            .formatted(directory, why),
        e);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
