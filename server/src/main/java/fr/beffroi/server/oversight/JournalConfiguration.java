package fr.beffroi.server.oversight;

import fr.beffroi.oversight.decision.SecondReading;
import fr.beffroi.oversight.journal.HeadKey;
import fr.beffroi.server.platform.SecretFile;
import fr.beffroi.server.platform.ServerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the journal lies outside the database: the key that signs heads, the heads it signed, and the
 * secret that draws second readings. */
@Configuration(proxyBeanMethods = false)
class JournalConfiguration {

    @Bean
    HeadKey headKey(ServerSettings settings) {
        return HeadKey.readOrCreate(folder(settings).resolve("head.key"));
    }

    @Bean
    HeadLog headLog(ServerSettings settings) {
        return new HeadLog(folder(settings));
    }

    @Bean
    SecondReading secondReading(ServerSettings settings) {
        return new SecondReading(SecretFile.readOrCreate(folder(settings).resolve("second-reading.key")));
    }

    private static Path folder(ServerSettings settings) {
        try {
            return Files.createDirectories(settings.data().resolve("journal"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
