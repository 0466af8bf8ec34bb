package lidao.chassis.http;

import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * A request that is not carried out, for a reason its sender can act on; answered as a problem
 * document. Services may derive their own.
 */
public abstract class Refusal extends RuntimeException {

  private final transient HttpStatus status;
  private final transient String slug;
  private final transient Sentence sentence;
  private final transient List<FieldError> errors;

  /**
   * @param slug the last part of the problem's {@code type}, such as {@code not-found}
   * @param sentence what is wrong and what to do, for the reader of the answer
   */
  protected Refusal(HttpStatus status, String slug, Sentence sentence, List<FieldError> errors) {
    super(sentence.toString());
    this.status = status;
    this.slug = slug;
    this.sentence = sentence;
    this.errors = List.copyOf(errors);
  }

  protected Refusal(HttpStatus status, String slug, Sentence sentence) {
    this(status, slug, sentence, List.of());
  }

  protected Refusal(HttpStatus status, String slug, String detail) {
    this(status, slug, Sentence.of(detail));
  }

  /** The HTTP status of the answer. */
  public HttpStatus status() {
    return status;
  }

  /** The last part of the problem's type. */
  public String slug() {
    return slug;
  }

  /** What is wrong, field by field; empty where no field is to blame. */
  public List<FieldError> errors() {
    return errors;
  }

  /** What is wrong, in one sentence, in English. */
  public String detail() {
    return detail(Wording.ENGLISH);
  }

  /** What is wrong, in one sentence. */
  public String detail(Wording wording) {
    return wording.of(sentence);
  }

  // A refusal is an answer, thrown often under bad input: its stack tells nobody anything.
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
