package lidao.console.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Encrypts and authenticates small secrets (AES-256-GCM) under a key drawn from a pass phrase. */
public final class Seal {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int ROUNDS = 60_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String passPhrase;
  private final byte[] purpose;
  private volatile @Nullable SecretKeySpec key;

  /** A seal for one purpose: what is sealed for another does not open under it. */
  public Seal(String passPhrase, String purpose) {
    this.passPhrase = passPhrase;
    this.purpose = purpose.getBytes(StandardCharsets.UTF_8);
  }

  /** The text, unreadable and tamper-proof. */
  public byte[] close(String text) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The text again.
   *
   * @throws Broken when it was changed, or sealed under another pass phrase or for another purpose
   */
  public String open(byte[] sealed) {
    if (sealed.length <= NONCE_BYTES) {
      throw new Broken();
    }
    try {
      byte[] nonce = java.util.Arrays.copyOf(sealed, NONCE_BYTES);
      byte[] text =
          cipher(Cipher.DECRYPT_MODE, nonce)
              .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
      return new String(text, StandardCharsets.UTF_8);
    } catch (AEADBadTagException e) {
      throw new Broken();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(purpose);
    return cipher;
  }

  // Drawn at first use: sixty thousand rounds are felt in a start, and many a start seals nothing.
  private SecretKeySpec key() throws GeneralSecurityException {
    SecretKeySpec drawn = key;
    if (drawn == null) {
      PBEKeySpec spec = new PBEKeySpec(passPhrase.toCharArray(), purpose, ROUNDS, 256);
      SecretKeyFactory factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
      drawn = new SecretKeySpec(factory.generateSecret(spec).getEncoded(), "AES");
      key = drawn;
    }
    return drawn;
  }

  /** Does not open. */
  public static final class Broken extends RuntimeException {
    Broken() {
      super("The seal does not open", null, false, false);
    }
  }
}
