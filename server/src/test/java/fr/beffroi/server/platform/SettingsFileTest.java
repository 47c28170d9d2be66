package fr.beffroi.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFileTest {
    @TempDir
    Path folder;

    @Test
    void a_file_that_names_only_the_data_folder_gives_a_server_on_loopback_that_connects_to_nothing()
            throws IOException {
        ServerSettings settings = SettingsFile.read(file("# essai\n\n  data = /var/lib/beffroi  \n"));
        assertThat(settings.data()).isEqualTo(Path.of("/var/lib/beffroi"));
        assertThat(settings.address().isLoopbackAddress()).isTrue();
        assertThat(settings.database()).isEqualTo(new ServerSettings.Database.Embedded(0));
        assertThat(settings.smtp()).isNull();
        assertThat(settings.model()).isNull();
    }

    @Test
    void everything_can_be_said() throws IOException {
        ServerSettings settings = SettingsFile.read(file("""
                data = /srv/beffroi
                address = 0.0.0.0
                port = 443
                public.url = https://ia.saint-exemple.fr
                proxies = 127.0.0.1, ::1
                database.url = jdbc:postgresql://db.example.org/beffroi?sslmode=verify-full
                database.owner.user = beffroi_owner
                database.owner.password = a=b#c
                database.app.user = beffroi_app
                database.app.password = secret
                smtp.host = smtp.example.org
                smtp.security = tls
                smtp.user = accueil
                smtp.password = secret
                smtp.from = Mairie de Saint-Exemple <accueil@saint-exemple.fr>
                energy.watts = 12,5
                model.url = http://127.0.0.1:11434/v1
                model.name = petit
                collectivity.saint-exemple.name = Saint-Exemple
                collectivity.saint-exemple.siren = 123 456 782
                collectivity.saint-exemple.inhabitants = 1200
                collectivity.saint-exemple.administrator = mairie@saint-exemple.fr
                """));
        assertThat(settings.https()).isTrue();
        assertThat(settings.proxies()).hasSize(2);
        assertThat(settings.database()).isInstanceOfSatisfying(ServerSettings.Database.External.class, external -> {
            assertThat(external.owner().password()).isEqualTo("a=b#c");
            assertThat(external.toString()).doesNotContain("a=b#c").doesNotContain("secret");
        });
        assertThat(settings.smtp()).isNotNull();
        assertThat(settings.energy().watts()).isEqualTo(12.5);
        assertThat(settings.collectivities())
                .isEqualTo(List.of(new ServerSettings.NewCollectivity(
                        "saint-exemple", "Saint-Exemple", "123456782", 1200, "mairie@saint-exemple.fr")));
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    prot = 8080                              | ligne 2 : | «\u00a0prot\u00a0»       | «\u00a0port\u00a0»
                    port = 70000                             | ligne 2 : | «\u00a070000\u00a0»      | 65535
                    port = dix                               | ligne 2 : | «\u00a0dix\u00a0»        | entier
                    port =                                   | ligne 2 : | port             | valeur
                    port                                     | ligne 2 : | clé              | valeur
                    data = /ailleurs                         | ligne 2 : | data             | ligne 1
                    address = mairie.example.org             | ligne 2 : | address          | adresse IP
                    public.url = mairie.example.org          | ligne 2 : | public.url       | https
                    smtp.user = x                            | ligne 2 : | smtp.user        | smtp.host
                    model.key = x                            | ligne 2 : | model.key        | model.url
                    database.app.user = x                    | ligne 2 : | database.app.user| database.url
                    database.url = jdbc:mysql://x/y          | ligne 2 : | database.url     | jdbc:postgresql
                    answers.corpus = /nulle/part             | ligne 2 : | answers.corpus   | existe pas
                    energy.watts = -1                        | ligne 2 : | energy.watts     | nombre
                    collectivity.x.siren = 123456789         | manque    | administrator    | ajoutez
                    smtp.host = localhost                    | manque    | smtp.from        | ajoutez
                    """)
    void what_is_wrong_is_told_in_one_line_with_the_file_the_line_the_key_and_what_to_do(
            String line, String where, String what, String remedy) throws IOException {
        Path file = file("data = /var/lib/beffroi\n" + line + "\n");
        assertThatThrownBy(() -> SettingsFile.read(file))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(where)
                .hasMessageContaining(what)
                .hasMessageContaining(remedy)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void the_folders_of_acts_must_be_folders() throws IOException {
        Path families = Files.createDirectory(folder.resolve("familles"));
        ServerSettings.Acts acts = SettingsFile.read(file("data = /srv/beffroi\nacts.families = " + families + "\n"))
                .acts();
        assertThat(acts.families()).isEqualTo(families.toAbsolutePath());
        assertThat(acts.law()).isNull();
        assertThatThrownBy(
                        () -> SettingsFile.read(file("data = /srv/beffroi\nacts.families = " + families + "/absent\n")))
                .hasMessageContaining("2")
                .hasMessageContaining("acts.families");
    }

    @Test
    void a_siren_with_a_wrong_check_digit_is_refused() throws IOException {
        Path file = file("""
                data = /x
                collectivity.a.name = A
                collectivity.a.siren = 123456789
                collectivity.a.administrator = a@b.fr
                """);
        assertThatThrownBy(() -> SettingsFile.read(file))
                .hasMessageContaining("ligne 3")
                .hasMessageContaining("SIREN");
    }

    @Test
    void a_missing_file_another_encoding_a_folder_and_a_huge_file_are_each_one_clear_error() throws IOException {
        Path latin = folder.resolve("latin");
        Files.write(latin, "data = /données".getBytes(StandardCharsets.ISO_8859_1));
        Path huge = folder.resolve("huge");
        Files.write(huge, new byte[2 << 20]);
        assertThatThrownBy(() -> SettingsFile.read(latin)).hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> SettingsFile.read(huge)).hasMessageContaining("Mio");
        assertThatThrownBy(() -> SettingsFile.read(folder.resolve("none"))).hasMessageContaining("existe pas");
        assertThatThrownBy(() -> SettingsFile.read(folder)).hasMessageContaining("existe pas");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("beffroi.conf"), text);
    }
}
