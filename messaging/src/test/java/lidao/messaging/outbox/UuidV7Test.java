package lidao.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UuidV7Test {

  @Test
  void those_of_one_millisecond_sort_as_they_were_made_and_no_two_are_alike() {
    long before = System.currentTimeMillis();
    List<UUID> made = Stream.generate(UuidV7::next).limit(20_000).toList();
    assertThat(made).extracting(UUID::toString).isSorted().doesNotHaveDuplicates();
    assertThat(made)
        .allSatisfy(
            id -> {
              assertThat(id.version()).isEqualTo(7);
              assertThat(id.variant()).isEqualTo(2);
              assertThat(id.getMostSignificantBits() >>> 16).isGreaterThanOrEqualTo(before);
            });
  }
}
