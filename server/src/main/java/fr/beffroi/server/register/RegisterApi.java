package fr.beffroi.server.register;

import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.people.Collectivities.Collectivity;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The public register for programs: what its pages show, without sign-in, as its published schema says. */
@RestController
@Tag(name = "Registre")
class RegisterApi {
    private final Collectivities collectivities;
    private final RegisterExport export;

    RegisterApi(Collectivities collectivities, RegisterExport export) {
        this.collectivities = collectivities;
        this.export = export;
    }

    @GetMapping("/api/v1/register/{slug}")
    @SecurityRequirements
    @Operation(summary = "Le registre public d'une collectivité, sans connexion, selon le schéma publié")
    RegisterForm one(@PathVariable String slug) {
        Collectivity town =
                collectivities.findBySlug(slug).orElseThrow(() -> new NoSuchElementException("collectivity " + slug));
        return export.form(
                town, ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
    }

    @GetMapping(value = RegisterExport.SCHEMA, produces = "application/schema+json")
    @SecurityRequirements
    @Operation(summary = "Le schéma JSON du registre public (JSON Schema 2020-12)")
    byte[] schema() throws IOException {
        try (InputStream in = RegisterApi.class.getResourceAsStream("register.schema.json")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
