package fr.beffroi.server.platform;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Passwords of the embedded PostgreSQL, drawn at its making and readable by the server's user alone. */
record PostgresSecrets(String superuser, String owner, String application) {

    static PostgresSecrets readOrCreate(Path folder) throws IOException {
        Path file = folder.resolve("passwords.properties");
        if (!Files.exists(file)) {
            write(file);
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new PostgresSecrets(
                value(properties, "superuser", file),
                value(properties, "owner", file),
                value(properties, "application", file));
    }

    private static void write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("superuser", random());
        properties.setProperty("owner", random());
        properties.setProperty("application", random());
        StringWriter text = new StringWriter();
        properties.store(text, null);
        Path unfinished = Files.createTempFile(
                file.getParent(),
                "passwords",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, text.toString());
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String value(Properties properties, String key, Path file) {
        String value = properties.getProperty(key, "");
        if (!value.matches("[A-Za-z0-9_-]{20,}")) {
            throw ConsoleTexts.cannotStart("postgres.no-password", file, key);
        }
        return value;
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "PostgresSecrets";
    }
}
