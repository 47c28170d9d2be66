package fr.beffroi.server.sharing;

import fr.beffroi.oversight.journal.CanonicalJson;
import fr.beffroi.oversight.journal.HeadKey;
import fr.beffroi.server.platform.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A package as a zip: {@code manifest.json} (canonical), {@code signature.json} (Ed25519 over it), {@code files/…} (each named in the
 * manifest with its hash). Written so that the same contents give the same bytes; read within limits, and whole or not at all: no name of
 * it ever becomes a path.
 *
 * @param signer fingerprint of the key, SHA-256 in hexadecimal
 * @param files by name, in the manifest's order
 */
record PackageFile(Manifest manifest, String signer, Map<String, byte[]> files) {
    static final int MOST_FILES = 100;
    /** Packed, and unpacked all together; bytes. */
    static final int LARGEST = 50_000_000;

    static final long LARGEST_UNPACKED = 100_000_000;
    private static final int LARGEST_MANIFEST = 500_000;
    private static final String MANIFEST = "manifest.json";
    private static final String SIGNATURE = "signature.json";
    private static final String FOLDER = "files/";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");

    /** A name that any system keeps, and no other file of the package bears. @param taken names already given */
    static String name(String wanted, Collection<String> taken) {
        String plain = Normalizer.normalize(wanted, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9.]+", "-")
                .replaceAll("^[.-]+|[.-]+$", "");
        String short_ = plain.isEmpty() ? "piece" : plain.substring(Math.max(0, plain.length() - 80));
        String name = short_.replaceAll("^[.-]+", "");
        for (int i = 2; taken.contains(name); i++) {
            name = i + "-" + short_;
        }
        return name;
    }

    /** @param key null: a draft, which nobody takes for a package */
    static byte[] write(Manifest manifest, Map<String, byte[]> files, @Nullable HeadKey key) {
        byte[] said = manifest.bytes();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(zip, MANIFEST, said);
            if (key != null) {
                put(
                        zip,
                        SIGNATURE,
                        CanonicalJson.bytes(Map.of(
                                "key", HeadKey.encode(key.publicKey()), "signature", key.sign(Manifest.FORMAT, said))));
            }
            for (Manifest.Part part : manifest.files()) {
                put(zip, FOLDER + part.name(), Objects.requireNonNull(files.get(part.name())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // No time: the same contents are the same bytes.
        entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** @throws PackageRefused unless it is whole, signed, untouched and within its limits */
    static PackageFile read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new PackageRefused("sharing.refused.large", LARGEST / 1_000_000);
        }
        Map<String, byte[]> entries = entries(bytes);
        byte[] said = entries.remove(MANIFEST);
        byte[] signature = entries.remove(SIGNATURE);
        if (said == null || said.length > LARGEST_MANIFEST) {
            throw new PackageRefused("sharing.refused.manifest");
        }
        if (signature == null) {
            throw new PackageRefused("sharing.refused.unsigned");
        }
        PublicKey key = verified(said, signature);
        Manifest manifest = Manifest.read(said);
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Manifest.Part part : manifest.files()) {
            byte[] content = entries.remove(FOLDER + part.name());
            boolean same = content != null
                    && NAME.matcher(part.name()).matches()
                    && content.length == part.bytes()
                    && Sha256.of(content).equals(part.sha256());
            if (!same || content == null || files.put(part.name(), content) != null) {
                throw new PackageRefused("sharing.refused.file", part.name());
            }
        }
        if (!entries.isEmpty()) {
            throw new PackageRefused("sharing.refused.unlisted");
        }
        return new PackageFile(manifest, HeadKey.fingerprint(key), files);
    }

    /** The files of a draft of our own, or of a package that was read before. */
    static Map<String, byte[]> files(byte[] bytes) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        entries(bytes).forEach((name, content) -> {
            if (name.startsWith(FOLDER)) {
                files.put(name.substring(FOLDER.length()), content);
            }
        });
        return files;
    }

    private static PublicKey verified(byte[] said, byte[] signature) {
        try {
            Fields fields = new Fields(JsonMapper.shared().readTree(signature));
            PublicKey key = HeadKey.decode(fields.text("key", 200));
            if (HeadKey.verifies(Manifest.FORMAT, said, fields.text("signature", 200), key)) {
                return key;
            }
        } catch (JacksonException | IllegalArgumentException | GeneralSecurityException e) {
            // Told below: no signature, or one that is none, is the same.
        }
        throw new PackageRefused("sharing.refused.signature");
    }

    private static Map<String, byte[]> entries(byte[] bytes) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        long left = LARGEST_UNPACKED;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                boolean expected = name.equals(MANIFEST)
                        || name.equals(SIGNATURE)
                        || (name.startsWith(FOLDER)
                                && NAME.matcher(name.substring(FOLDER.length())).matches());
                if (!expected || entries.containsKey(name)) {
                    throw new PackageRefused("sharing.refused.unlisted");
                }
                if (entries.size() >= MOST_FILES + 2) {
                    throw new PackageRefused("sharing.refused.many", MOST_FILES);
                }
                byte[] content = bounded(zip, left);
                left -= content.length;
                entries.put(name, content);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new PackageRefused("sharing.refused.zip");
        }
        if (entries.isEmpty()) {
            throw new PackageRefused("sharing.refused.zip");
        }
        return entries;
    }

    /** What a bomb would unpack to is counted while it is read, whatever its header says. */
    private static byte[] bounded(InputStream in, long most) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        long read = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            read += n;
            if (read > most) {
                throw new PackageRefused("sharing.refused.unpacked", LARGEST_UNPACKED / 1_000_000);
            }
            out.write(buffer, 0, n);
        }
        return out.toByteArray();
    }
}
