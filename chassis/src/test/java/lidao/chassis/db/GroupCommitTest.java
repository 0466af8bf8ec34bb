package lidao.chassis.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import lidao.fixture.Database;
import lidao.fixture.Servers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class GroupCommitTest {

  private static final Database DATABASE = Servers.database("group-commit");
  private static final DataSource SERVER =
      new DriverManagerDataSource(DATABASE.url(), DATABASE.user(), DATABASE.password());

  private final JdbcClient db = JdbcClient.create(SERVER);
  private final List<List<String>> groups = new CopyOnWriteArrayList<>();
  private final CountDownLatch open = new CountDownLatch(1);
  private final GroupCommit<String, String> desk =
      new GroupCommit<>(
          "desk",
          new TransactionTemplate(new JdbcTransactionManager(SERVER)),
          Duration.ofMillis(1),
          this::write);

  @BeforeEach
  void table() {
    db.sql(
            "create table if not exists word (word text primary key, at xid8 default pg_current_xact_id())")
        .update();
    db.sql("truncate word").update();
  }

  @AfterEach
  void close() throws InterruptedException {
    open.countDown();
    desk.close();
  }

  /** The first to come waits for the door to open, and meanwhile the others gather behind it. */
  private List<String> write(List<String> words) {
    groups.add(words);
    if (words.contains("first")) {
      await().until(() -> open.getCount() == 0);
    }
    for (String word : words) {
      if (word.startsWith("away")) {
        db.sql("select pg_terminate_backend(pg_backend_pid())").query().singleRow();
      }
      db.sql("insert into word (word) values (?)").param(word).update();
    }
    return words.stream().map(word -> word + "!").toList();
  }

  private List<CompletableFuture<String>> asked(String... words) {
    var threads = Executors.newCachedThreadPool();
    var first = CompletableFuture.supplyAsync(() -> desk.commit("first"), threads);
    await().until(() -> groups.size() == 1);
    var others =
        Stream.of(words)
            .map(word -> CompletableFuture.supplyAsync(() -> desk.commit(word), threads))
            .toList();
    await().until(() -> desk.waiting() == words.length);
    open.countDown();
    first.join();
    threads.shutdown();
    return others;
  }

  @Test
  void who_comes_at_the_same_time_shares_one_transaction_and_has_an_answer_of_his_own() {
    var answers = asked("ju", "mei", "lan");
    assertThat(answers.stream().map(CompletableFuture::join))
        .containsExactly("ju!", "mei!", "lan!");
    assertThat(groups).hasSize(2);
    assertThat(
            db.sql("select count(distinct at) from word where word <> 'first'")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void one_that_is_refused_takes_nobody_with_it() {
    desk.commit("mei");
    groups.clear();
    var answers = asked("ju", "mei", "lan");
    assertThat(answers.get(0).join()).isEqualTo("ju!");
    assertThat(answers.get(2).join()).isEqualTo("lan!");
    assertThatThrownBy(answers.get(1)::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(DataIntegrityViolationException.class);
    assertThat(db.sql("select word from word").query(String.class).list())
        .containsExactlyInAnyOrder("first", "ju", "mei", "lan");
  }

  @Test
  void what_may_have_been_committed_is_not_tried_again() {
    var answers = asked("ju", "away", "lan");
    assertThat(answers).allSatisfy(each -> assertThatThrownBy(each::join).isNotNull());
    assertThat(groups).hasSize(2);
    assertThat(desk.commit("later")).isEqualTo("later!");
  }

  @Test
  void who_comes_after_the_end_is_told_so() throws InterruptedException {
    desk.close();
    assertThatThrownBy(() -> desk.commit("late")).hasMessageContaining("desk is closed");
  }
}
