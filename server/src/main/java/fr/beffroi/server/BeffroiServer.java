package fr.beffroi.server;

import fr.beffroi.server.platform.CannotStart;
import fr.beffroi.server.platform.ServerSettings;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.GenericApplicationContext;

/** The server as a whole: started by the command line and by tests, stopped by closing it or by ending the process. */
@SpringBootApplication
public class BeffroiServer {

    /**
     * Starts PostgreSQL where it is ours to start, brings the tables up to date, then serves.
     *
     * @throws CannotStart with one line that says what is wrong, where, and what to do
     */
    public static Running start(ServerSettings settings) {
        // Jobs and events have no reader whose language could be asked.
        LocaleContextHolder.setDefaultLocale(Locale.FRENCH);
        SpringApplication application = new SpringApplication(BeffroiServer.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(properties(settings));
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean(ServerSettings.class, () -> settings));
        try {
            return new Running((ServletWebServerApplicationContext) application.run(), settings);
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof CannotStart known) {
                    throw known;
                }
            }
            throw e;
        }
    }

    private static Map<String, Object> properties(ServerSettings settings) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("server.address", settings.address().getHostAddress());
        properties.put("server.port", settings.port());
        properties.put("server.servlet.session.cookie.secure", settings.https());
        properties.put(
                "server.tomcat.basedir", settings.data().resolve("tomcat").toString());
        if (settings.proxies().isEmpty()) {
            properties.put("server.forward-headers-strategy", "none");
        } else {
            properties.put("server.forward-headers-strategy", "native");
            properties.put(
                    "server.tomcat.remoteip.internal-proxies",
                    String.join(
                            "|",
                            settings.proxies().stream()
                                    .map(java.util.regex.Pattern::quote)
                                    .toList()));
        }
        return properties;
    }

    /** A server that serves. */
    public static final class Running implements AutoCloseable {
        private final ServletWebServerApplicationContext context;
        private final ServerSettings settings;

        private Running(ServletWebServerApplicationContext context, ServerSettings settings) {
            this.context = context;
            this.settings = settings;
        }

        /** Where to point a browser: the public address if one is set, else the one listened on. */
        public URI address() {
            URI configured = settings.publicUrl();
            return configured != null ? configured : localAddress();
        }

        /** The address listened on, with the port that was really taken. */
        public URI localAddress() {
            String host =
                    settings.address().isAnyLocalAddress() || settings.address().isLoopbackAddress()
                            ? "localhost"
                            : settings.address().getHostAddress();
            return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":"
                    + java.util.Objects.requireNonNull(context.getWebServer()).getPort() + "/");
        }

        /** The beans behind the pages, for what fills a demonstration and for tests. */
        public ConfigurableApplicationContext context() {
            return context;
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
