package lidao.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A directory that a server is about to fill: it exists, can be written and has room. */
record Place(String server, Path directory) {

  private static final int MEGABYTE = 1 << 20;

  /**
   * Creates the directory and writes to it once, since only a write tells of a full or read-only
   * disk.
   */
  Path prepared(int neededMegabytes) {
    try {
      Files.createDirectories(directory);
      var room = Files.getFileStore(directory).getUsableSpace() / MEGABYTE;
      if (room < neededMegabytes) {
        throw new CannotStart(
            "%s needs %d MB free on the disk of %s, there are %d; free some room and start again."
                .formatted(server, neededMegabytes, directory, room));
      }
      var probe = Files.createTempFile(directory, "probe", null);
      Files.write(probe, new byte[4096]);
      Files.delete(probe);
      return directory.toRealPath();
    } catch (AccessDeniedException e) {
      throw cannot(
          "it is not writable for this user; change its owner or name another directory", e);
    } catch (FileAlreadyExistsException e) {
      throw cannot("there is a file of that name; name another directory", e);
    } catch (FileSystemException e) {
      throw cannot(e.getReason() == null ? e.getMessage() : e.getReason(), e);
    } catch (IOException e) {
      throw cannot(CannotStart.reason(e), e);
    }
  }

  private CannotStart cannot(String why, IOException e) {
    return new CannotStart(
        "%s cannot use the directory %s: %s.".formatted(server, directory, why), e);
  }
}
