package fr.beffroi.oversight.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An Ed25519 key pair as two PEM blocks: PKCS#8 private, X.509 public. */
final class KeyFile {
    private static final int LONGEST = 64 * 1024;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private KeyFile() {}

    static KeyPair readOrCreate(Path file) throws IOException {
        if (Files.notExists(file)) {
            create(file);
        }
        return read(file);
    }

    private static KeyPair read(Path file) throws IOException {
        if (POSIX && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IllegalArgumentException("key.readable_by_others");
        }
        if (Files.size(file) > LONGEST) {
            throw new IllegalArgumentException("key.malformed");
        }
        // Latin-1 reads any bytes; what is no PEM then fails below.
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        try {
            KeyFactory keys = KeyFactory.getInstance("Ed25519");
            PrivateKey secret = keys.generatePrivate(new PKCS8EncodedKeySpec(block(text, "PRIVATE KEY")));
            PublicKey open = keys.generatePublic(new X509EncodedKeySpec(block(text, "PUBLIC KEY")));
            KeyPair pair = new KeyPair(open, secret);
            if (!belongTogether(pair)) {
                throw new IllegalArgumentException("key.halves_differ");
            }
            return pair;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("key.malformed", e);
        }
    }

    private static void create(Path file) throws IOException {
        KeyPair pair = generate();
        byte[] pem = (pem("PRIVATE KEY", pair.getPrivate().getEncoded())
                        + pem("PUBLIC KEY", pair.getPublic().getEncoded()))
                .getBytes(StandardCharsets.US_ASCII);
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        FileAttribute<?>[] ownerOnly = POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
        Path draft = Files.createTempFile(folder, file.getFileName() + ".", ".new", ownerOnly);
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                for (ByteBuffer rest = ByteBuffer.wrap(pem); rest.hasRemaining(); ) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            publish(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
        Arrays.fill(pem, (byte) 0);
    }

    /** Gives the finished draft its name at once, and leaves a file that another process put there first. */
    private static void publish(Path draft, Path file) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            return;
        } catch (UnsupportedOperationException e) {
            Files.move(draft, file);
        }
    }

    private static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean belongTogether(KeyPair pair) {
        byte[] probe = "beffroi".getBytes(StandardCharsets.US_ASCII);
        return HeadKey.verifies(probe, HeadKey.sign(probe, pair.getPrivate()), pair.getPublic());
    }

    private static String pem(String name, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + name + "-----\n" + body + "\n-----END " + name + "-----\n";
    }

    private static byte[] block(String text, String name) throws GeneralSecurityException {
        Matcher block = Pattern.compile("-----BEGIN " + name + "-----([A-Za-z0-9+/=\\s]+)-----END " + name + "-----")
                .matcher(text);
        if (!block.find()) {
            throw new GeneralSecurityException(name);
        }
        try {
            return Base64.getMimeDecoder().decode(block.group(1));
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
