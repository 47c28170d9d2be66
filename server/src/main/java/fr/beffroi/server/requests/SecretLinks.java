package fr.beffroi.server.requests;

import fr.beffroi.server.web.PublicAddress;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The address that opens a request. While a page is being answered. */
@Component("requestLinks")
class SecretLinks {
    private final PublicAddress site;

    SecretLinks(PublicAddress site) {
        this.site = site;
    }

    /** For whoever just sent the form: at the configured address, else at the one they typed themselves. */
    String shown(String secret) {
        return site.of(FollowPage.PATH + "/" + secret);
    }

    /**
     * For a mail that the collectivité signs. Empty where no address is configured and the one typed is not this machine's own: anybody
     * may send a form under a Host of their choice, and the mail would lead the secret there.
     */
    Optional<String> mailed(String secret) {
        return site.isConfigured() || isLoopback(PublicAddress.typed().getHost())
                ? Optional.of(shown(secret))
                : Optional.empty();
    }

    private static boolean isLoopback(@Nullable String host) {
        return host != null
                && (host.toLowerCase(Locale.ROOT).equals("localhost")
                        || host.matches("127(\\.\\d{1,3}){3}")
                        || host.equals("[::1]"));
    }
}
