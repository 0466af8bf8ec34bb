package lidao.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import lidao.messaging.codec.EventName;
import org.junit.jupiter.api.Test;

/** A mark names one batch and fits where brokers keep it. */
class BatchMarkTest {

  private static final int BROKERS_LIMIT = 4096;

  @Test
  void what_is_written_is_read_back_whatever_numbers_it_has() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int run = 0; run < 200; run++) {
      long first = random.nextLong(1, 1L << 60);
      TreeSet<Long> numbers = new TreeSet<>(List.of(first));
      for (int i = random.nextInt(1000); i > 0; i--) {
        numbers.add(first + random.nextInt(BatchMark.SPAN));
      }
      BatchMark mark = BatchMark.of(List.copyOf(numbers), names(numbers.size(), ""));
      assertThat(BatchMark.parse(mark.text())).as("seed %d", seed).isEqualTo(mark);
      assertThat(mark.numbers()).as("seed %d", seed).containsExactlyElementsOf(numbers);
    }
  }

  @Test
  void it_fits_however_far_apart_its_numbers_are() {
    long last = Long.MAX_VALUE - 1;
    BatchMark mark = BatchMark.of(List.of(last - BatchMark.SPAN + 1, last), names(2, ""));
    assertThat(mark.text()).hasSizeLessThanOrEqualTo(BROKERS_LIMIT);
  }

  @Test
  void other_events_at_the_same_numbers_are_another_batch() {
    BatchMark mark = BatchMark.of(List.of(7L, 8L), names(2, ""));
    assertThat(BatchMark.of(List.of(7L, 8L), names(2, "other-"))).isNotEqualTo(mark);
    assertThat(BatchMark.of(List.of(7L, 9L), names(2, ""))).isNotEqualTo(mark);
  }

  @Test
  void what_is_no_mark_is_refused() {
    for (String text : List.of("", "7", "7 abc", "seven abc AQ", "7 abc ?")) {
      assertThatThrownBy(() -> BatchMark.parse(text))
          .as(text)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static List<EventName> names(int count, String prefix) {
    return IntStream.range(0, count).mapToObj(i -> new EventName("/s", prefix + i)).toList();
  }
}
