package fr.beffroi.server.web;

import fr.beffroi.server.platform.ServerSettings;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where people reach the server from outside. While a page is being answered. */
@Component
public class PublicAddress {
    private final @Nullable URI configured;

    public PublicAddress(ServerSettings settings) {
        this.configured = settings.publicUrl();
    }

    public boolean isConfigured() {
        return configured != null;
    }

    /** The configured address, else the one that was typed for this page. @param path from the server's root */
    public String of(String path) {
        return (configured == null ? typed() : configured).toString().replaceFirst("/+$", "") + path;
    }

    /** As whoever asks for this page typed it: under any Host of their choice. */
    public static URI typed() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUri();
    }
}
