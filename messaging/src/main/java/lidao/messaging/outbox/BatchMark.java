package lidao.messaging.outbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import lidao.messaging.codec.EventName;

/**
 * Names one batch so exactly that nothing else can be taken for it: the rows it held, by sequence
 * number, and a digest of their events' names. The digest is for a database put back from a backup,
 * which gives the same numbers again to other events.
 *
 * @param first the lowest sequence number
 * @param rows which numbers from there on belong to it
 * @param digest of the names, in the order of the numbers
 */
record BatchMark(long first, BitSet rows, String digest) {

  /** How many sequence numbers a batch may span: a mark's text stays below a broker's 4,096. */
  static final int SPAN = 24_000;

  private static final int DIGEST_BYTES = 16;

  /** The mark of events at these sequence numbers, both in the same, rising order. */
  static BatchMark of(List<Long> numbers, List<EventName> names) {
    long first = numbers.get(0);
    BitSet rows = new BitSet();
    numbers.forEach(number -> rows.set(Math.toIntExact(number - first)));
    return new BatchMark(first, rows, digest(names));
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws IllegalArgumentException for anything else
   */
  static BatchMark parse(String text) {
    Iterator<String> parts = List.of(text.split(" ")).iterator();
    try {
      long first = Long.parseLong(parts.next());
      String digest = parts.next();
      return new BatchMark(first, BitSet.valueOf(Base64.getDecoder().decode(parts.next())), digest);
    } catch (NoSuchElementException e) {
      throw new IllegalArgumentException("a mark has a number, a digest and rows", e);
    }
  }

  String text() {
    return first + " " + digest + " " + base64(rows.toByteArray());
  }

  List<Long> numbers() {
    return rows.stream().mapToObj(row -> first + row).toList();
  }

  private static String digest(List<EventName> names) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (EventName name : names) {
        sha.update((name.source() + '\n' + name.id() + '\n').getBytes(StandardCharsets.UTF_8));
      }
      byte[] digest = new byte[DIGEST_BYTES];
      System.arraycopy(sha.digest(), 0, digest, 0, DIGEST_BYTES);
      return base64(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }
}
