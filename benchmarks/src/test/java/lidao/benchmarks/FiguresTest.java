package lidao.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresTest {

  @Test
  void the_ratio_is_the_median_of_the_rounds_own_ratios() {
    Figure figure =
        Figure.ofRounds(
            "x", "events/s", List.of(10.0, 30.0, 90.0), List.of(20.0, 100.0, 100.0), "0.70");

    assertThat(figure.ours()).isEqualTo(30);
    assertThat(figure.bare()).isEqualTo(100);
    // Of 0.5, 0.3 and 0.9; of the medians it would be 0.3.
    assertThat(figure.ratio()).isEqualTo(0.5);
  }

  @Test
  void a_quantile_is_a_sample_that_was_seen() {
    double[] samples = {5, 1, 4, 2, 3};

    assertThat(Quantiles.of(samples, 0.5)).isEqualTo(3);
    assertThat(Quantiles.of(samples, 0.99)).isEqualTo(5);
    assertThatThrownBy(() -> Quantiles.of(new double[0], 0.5)).hasMessageContaining("nothing");
  }

  @Test
  void a_result_is_read_as_it_was_written(@TempDir Path directory) throws Exception {
    Figure figure = new Figure("(a) in", "events/s", 1234.5, 2000, 0.61, "0.70");
    Result result = new Result("when; where", List.of(figure), List.of("a note"));
    Path file = directory.resolve("deep").resolve("a.txt");

    result.write(file);

    assertThat(Result.read(file)).isEqualTo(result);
  }

  @Test
  void the_table_takes_the_place_of_the_last_one_and_leaves_the_rest_of_the_document() {
    String document = "before\n" + Table.FROM + "\n\nold\n" + Table.TO + "\nafter\n";

    String once = Table.between(document, "new");

    assertThat(once)
        .startsWith("before\n")
        .endsWith("\nafter\n")
        .contains("new")
        .doesNotContain("old");
    assertThat(Table.between(once, "new")).isEqualTo(once);
    assertThatThrownBy(() -> Table.between("no marks", "new")).hasMessageContaining("no place");
  }

  @Test
  void statements_are_counted_by_process_and_only_within_transactions_that_commit() {
    String log =
        """
        §1§ LOG:  execute <unnamed>: BEGIN
        §2§ LOG:  execute S_1: BEGIN
        §1§ LOG:  execute <unnamed>: insert into a (x)
        \tselect y
        §2§ LOG:  execute S_3: delete from outbox where z
        §3§ LOG:  statement: select 1
        §1§ LOG:  execute S_2: insert into b
        §1§ LOG:  execute S_9: COMMIT
        §2§ LOG:  execute S_4: ROLLBACK
        """;

    List<StatementLog.Transaction> seen = StatementLog.transactions(log);

    assertThat(seen).hasSize(1);
    assertThat(seen.get(0).statements())
        .containsExactly("insert into a (x) select y", "insert into b");
    assertThat(StatementLog.tell("per poll", seen, "insert into a"))
        .startsWith("per poll: 2 (2 to 2");
    assertThat(StatementLog.tell("per poll", seen, "delete")).isEqualTo("per poll: none seen");
  }
}
