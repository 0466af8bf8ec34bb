package lidao.customer.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/**
 * A file on its way in, lying on disk: it may be larger than the memory.
 *
 * @param source where it can be read from, more than once
 * @param length in bytes
 * @param digest what the file is told from others by
 * @param ours the file on disk that is deleted with it; null where the server deletes its own
 */
record Upload(InputStreamSource source, long length, String digest, @Nullable Path ours)
    implements AutoCloseable {

  InputStream open() throws IOException {
    return source.getInputStream();
  }

  @Override
  public void close() throws IOException {
    if (ours != null) {
      Files.deleteIfExists(ours);
    }
  }
}
