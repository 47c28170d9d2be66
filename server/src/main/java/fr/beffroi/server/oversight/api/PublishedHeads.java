package fr.beffroi.server.oversight.api;

import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.people.PublicPaths;
import fr.beffroi.server.platform.Tenancy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.NoSuchElementException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Heads for everyone, without sign-in: whoever keeps one can show later that the journal was cut or rewritten. */
@RestController
@Tag(name = "Journal")
class PublishedHeads {
    private final Collectivities collectivities;
    private final Tenancy tenancy;
    private final JournalBook journal;

    PublishedHeads(Collectivities collectivities, Tenancy tenancy, JournalBook journal) {
        this.collectivities = collectivities;
        this.tenancy = tenancy;
        this.journal = journal;
    }

    @GetMapping("/journal/{slug}/heads")
    @SecurityRequirements
    @Operation(summary = "Les arrêtés signés du journal d'une collectivité, publics et sans connexion")
    HeadsForm heads(
            @PathVariable String slug,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "1000") int limit) {
        Collectivities.Collectivity collectivity =
                collectivities.findBySlug(slug).orElseThrow(() -> new NoSuchElementException("collectivity " + slug));
        return tenancy.in(collectivity.id(), () -> HeadsForm.of(journal, after, limit));
    }

    @Configuration(proxyBeanMethods = false)
    static class Open {
        @Bean
        PublicPaths headsAreForEveryone() {
            return new PublicPaths("/journal/*/heads");
        }
    }
}
