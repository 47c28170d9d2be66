package fr.beffroi.server.requests;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.server.platform.ServerSettings;
import fr.beffroi.server.web.PublicAddress;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A secret that the collectivité mails leads to the collectivité, whatever Host the form was sent under. */
class SecretLinksTest {
    private final ServerSettings settings = ServerSettings.defaults(Path.of("."));

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
    }

    private static void typed(String host) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setServerName(host);
        request.setServerPort(8080);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.evil.example", "localhost.evil.example", "192.0.2.7"})
    void another_host_is_never_mailed_where_no_address_is_configured(String host) {
        typed(host);
        SecretLinks links = new SecretLinks(new PublicAddress(settings));
        assertThat(links.mailed("abc")).isEmpty();
        assertThat(links.shown("abc")).isEqualTo("http://" + host + ":8080/demandes/suivi/abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]"})
    void this_machine_is(String host) {
        typed(host);
        assertThat(new SecretLinks(new PublicAddress(settings)).mailed("abc"))
                .contains("http://" + host + ":8080/demandes/suivi/abc");
    }

    @Test
    void the_configured_address_is_whatever_the_host() {
        typed("evil.example");
        SecretLinks links = new SecretLinks(new PublicAddress(configured(URI.create("https://ia.ville.example/"))));
        assertThat(links.mailed("abc")).contains("https://ia.ville.example/demandes/suivi/abc");
        assertThat(links.shown("abc")).isEqualTo("https://ia.ville.example/demandes/suivi/abc");
    }

    private ServerSettings configured(URI address) {
        return new ServerSettings(
                settings.data(),
                settings.address(),
                settings.port(),
                address,
                settings.proxies(),
                settings.database(),
                settings.smtp(),
                settings.answers(),
                settings.acts(),
                settings.water(),
                settings.buildings(),
                settings.energy(),
                settings.model(),
                settings.webhookHosts(),
                settings.collectivities(),
                settings.demonstration(),
                settings.scheduling());
    }
}
