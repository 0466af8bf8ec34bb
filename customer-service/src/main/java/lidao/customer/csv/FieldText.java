package lidao.customer.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import lidao.chassis.http.InvalidInput;
import lidao.chassis.http.Sentence;

/** Decodes fields, strictly: a wrong encoding must not go in as garbage. */
final class FieldText {

  private final Charset charset;

  FieldText(Charset charset) {
    this.charset = charset;
  }

  /** The text of a field's bytes; {@link InvalidInput} if they are no such text. */
  String of(String bytes) {
    if (bytes.chars().allMatch(c -> c < 0x80)) {
      return bytes;
    }
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException e) {
      throw InvalidInput.field(
          "",
          Sentence.of(
              "is not {0}; save the file in that encoding, or name its own in the mapping's charset",
              charset.name()));
    }
  }
}
