package fr.beffroi.server.consultation;

import fr.beffroi.server.platform.SecretFile;
import fr.beffroi.server.platform.ServerSettings;
import fr.beffroi.server.platform.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * A token says that somebody of the house may contribute once, not who. It is drawn by chance and sealed, and written nowhere when it is
 * given: that an account took one is kept, which one is not. When it is used, its hash is kept, without account. Nothing in the database
 * binds the two; whoever watches the server's memory at the moment a token is given could, and the guide says so.
 */
@Component("consultationTokens")
class BlindTokens {
    private static final int DRAWN = 16;

    private final byte[] secret;
    private final SecureRandom random = new SecureRandom();

    BlindTokens(ServerSettings settings) {
        try {
            Path folder = Files.createDirectories(settings.data().resolve("consultation"));
            this.secret = SecretFile.readOrCreate(folder.resolve("token.key"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String draw(UUID consultation) {
        byte[] drawn = new byte[DRAWN];
        random.nextBytes(drawn);
        byte[] whole = Arrays.copyOf(drawn, 2 * DRAWN);
        System.arraycopy(seal(consultation, drawn), 0, whole, DRAWN, DRAWN);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** Hash of what was drawn, if it is a token of this consultation. */
    Optional<byte[]> hash(UUID consultation, String token) {
        try {
            byte[] whole = Base64.getUrlDecoder().decode(token.strip());
            if (whole.length != 2 * DRAWN) {
                return Optional.empty();
            }
            byte[] drawn = Arrays.copyOf(whole, DRAWN);
            byte[] sealed = Arrays.copyOfRange(whole, DRAWN, 2 * DRAWN);
            // Of what was drawn alone: another spelling of the same token is the same token.
            return MessageDigest.isEqual(sealed, Arrays.copyOf(seal(consultation, drawn), DRAWN))
                    ? Optional.of(Sha256.digest(drawn))
                    : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private byte[] seal(UUID consultation, byte[] drawn) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(("consultation " + consultation + " ").getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(drawn);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
