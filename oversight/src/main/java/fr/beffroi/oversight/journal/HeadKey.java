package fr.beffroi.oversight.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The Ed25519 key that signs heads, kept in a file outside the database (owner-only permissions). */
public final class HeadKey {
    private final KeyPair pair;

    private HeadKey(KeyPair pair) {
        this.pair = pair;
    }

    /**
     * Reads the key pair, or makes and writes it at first use. Two processes that start at once get the same key.
     *
     * @throws IllegalArgumentException if the file holds no key pair, or others than its owner may read it
     * @throws UncheckedIOException if the file cannot be read or written
     */
    public static HeadKey readOrCreate(Path file) {
        try {
            return new HeadKey(KeyFile.readOrCreate(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Signs one state. The head's time is {@code at} to the millisecond. */
    public Head sign(String journal, long size, byte[] root, Instant at) {
        Head unsigned = new Head(journal, size, HexFormat.of().formatHex(root), at, "");
        return new Head(journal, size, unsigned.root(), unsigned.at(), sign(unsigned.signedBytes()));
    }

    public PublicKey publicKey() {
        return pair.getPublic();
    }

    /**
     * Signs bytes that are no head, for one purpose; a signature for one is worth nothing for another, nor as a head's.
     *
     * @param purpose e.g. {@code beffroi-essaimage/1}: small letters, digits, {@code - /}
     * @return Ed25519 over the purpose, a line feed and the bytes, in Base64
     */
    public String sign(String purpose, byte[] bytes) {
        return sign(bound(purpose, bytes));
    }

    /** Whether this key signed these bytes for this purpose; false too for a signature that is not one. */
    public static boolean verifies(String purpose, byte[] bytes, String signature, PublicKey key) {
        return verifies(bound(purpose, bytes), signature, key);
    }

    private static byte[] bound(String purpose, byte[] bytes) {
        // The bytes that a head signs begin with a brace, which no purpose does.
        if (!purpose.matches("[a-z][a-z0-9/-]{0,63}")) {
            throw new IllegalArgumentException("key.purpose");
        }
        byte[] head = (purpose + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(head, head.length + bytes.length);
        System.arraycopy(bytes, 0, all, head.length, bytes.length);
        return all;
    }

    /** SHA-256 (hexadecimal) of the public key's X.509 form: short enough to print in a report and to compare. */
    public static String fingerprint(PublicKey key) {
        return HexFormat.of().formatHex(Sha256.of(key.getEncoded()));
    }

    /** Whether this key signed the head; false too for a signature that is not one. */
    public static boolean verifies(Head head, PublicKey key) {
        return verifies(head.signedBytes(), head.signature(), key);
    }

    String sign(byte[] bytes) {
        return sign(bytes, pair.getPrivate());
    }

    /** Ed25519, Base64. */
    static String sign(byte[] bytes, PrivateKey secret) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(secret);
            signer.update(bytes);
            return Base64.getEncoder().encodeToString(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean verifies(byte[] bytes, String signature, PublicKey key) {
        try {
            byte[] decoded = Base64.getDecoder().decode(signature);
            // The decoder ignores the last bits of the last letter: one signature must have one text.
            if (!Base64.getEncoder().encodeToString(decoded).equals(signature)) {
                return false;
            }
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(bytes);
            return verifier.verify(decoded);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** X.509 SubjectPublicKeyInfo, Base64. */
    public static String encode(PublicKey key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** @throws GeneralSecurityException if the Base64 text is not an Ed25519 public key */
    public static PublicKey decode(String key) throws GeneralSecurityException {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key)));
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
