package fr.beffroi.server.publication;

import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One adopted act: what was done of it, what comes next, and the forms by which people record it. */
@Controller
class ActPage {
    private final Desk desk;
    private final Tenancy tenancy;
    private final AdoptedActs acts;
    private final Formalities formalities;
    private final Strikes strikes;
    private final Receiving receiving;
    private final Dossiers dossiers;
    private final Envelopes envelopes;
    private final MaskingFace face;
    private final Proposals proposals;
    private final Uses uses;
    private final Accounts accounts;
    private final Collectivities collectivities;

    ActPage(
            Desk desk,
            Tenancy tenancy,
            AdoptedActs acts,
            Formalities formalities,
            Strikes strikes,
            Receiving receiving,
            Dossiers dossiers,
            Envelopes envelopes,
            MaskingFace face,
            Proposals proposals,
            Uses uses,
            Accounts accounts,
            Collectivities collectivities) {
        this.desk = desk;
        this.tenancy = tenancy;
        this.acts = acts;
        this.formalities = formalities;
        this.strikes = strikes;
        this.receiving = receiving;
        this.dossiers = dossiers;
        this.envelopes = envelopes;
        this.face = face;
        this.proposals = proposals;
        this.uses = uses;
        this.accounts = accounts;
        this.collectivities = collectivities;
    }

    @GetMapping("/actes/adoptes/{id}")
    String show(@PathVariable UUID id, Model model) {
        Account account = desk.reader();
        tenancy.run(account.collectivity(), () -> fill(id, account, model));
        return "publication/act";
    }

    @PostMapping("/actes/adoptes/{id}/signature")
    String sign(
            @PathVariable UUID id,
            @RequestParam String quality,
            @RequestParam String name,
            @RequestParam String on,
            RedirectAttributes outcome) {
        return desk.act(
                id,
                "publication.done.signed",
                Map.of("quality", quality, "name", name, "signedOn", on),
                outcome,
                by -> formalities.sign(
                        acts.getLocked(id), quality, name, Desk.day(on, "publication.signature.day.missing"), by));
    }

    @PostMapping("/actes/adoptes/{id}/reception")
    String receive(
            @PathVariable UUID id,
            @RequestParam String identifier,
            @RequestParam String on,
            RedirectAttributes outcome) {
        return desk.act(
                id,
                "publication.done.received",
                Map.of("identifier", identifier, "receivedOn", on),
                outcome,
                by -> receiving.typed(
                        acts.getLocked(id), identifier, Desk.day(on, "publication.receipt.day.missing"), by));
    }

    @PostMapping("/actes/adoptes/{id}/reception/fichier")
    String receive(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes outcome)
            throws IOException {
        byte[] content = file == null || file.getSize() > Receiving.MOST_BYTES ? new byte[0] : file.getBytes();
        boolean large = file != null && file.getSize() > Receiving.MOST_BYTES;
        String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return desk.act(id, "publication.done.imported", Map.of(), outcome, by -> {
            if (large) {
                throw new Refused("publication.receipt.large", Receiving.MOST_KILOBYTES);
            }
            receiving.imported(acts.getLocked(id), name, content, by);
        });
    }

    @PostMapping("/actes/adoptes/{id}/affichage")
    String announce(
            @PathVariable UUID id,
            @RequestParam Formalities.Announced.Form form,
            @RequestParam String on,
            RedirectAttributes outcome) {
        return desk.act(
                id,
                "publication.done.announced",
                Map.of("announcedOn", on),
                outcome,
                by -> formalities.announce(acts.get(id), form, Desk.day(on, "publication.announced.day.missing"), by));
    }

    /** A signature, a posting or a notification that was noted wrongly. */
    @PostMapping("/actes/adoptes/{id}/rature")
    String strike(
            @PathVariable UUID id,
            @RequestParam UUID struck,
            @RequestParam(defaultValue = "") String motive,
            RedirectAttributes outcome) {
        return desk.act(
                id,
                "publication.done.struck",
                Map.of(),
                outcome,
                by -> strikes.strike(acts.getLocked(id), struck, motive, by));
    }

    private void fill(UUID id, Account account, Model model) {
        Dossier dossier = dossiers.get(id);
        Maskings.Proposed proposed = dossier.proposed();
        if (proposed != null && dossier.status() != null) {
            Proposals.Stored stored = proposals.get(proposed.proposal());
            proposals.served(proposed.proposal(), account.id());
            model.addAttribute("shown", face.shown(stored, proposed, account));
            model.addAttribute("stored", stored);
        }
        model.addAttribute("dossier", dossier);
        model.addAttribute("act", dossier.act());
        model.addAttribute("extract", dossier.act().extract());
        model.addAttribute("passages", Passage.of(dossier.act().extract()));
        model.addAttribute("names", accounts.names());
        model.addAttribute("open", uses.get(PublicationFeature.USE).state() == UseState.OPEN);
        model.addAttribute("acts", account.is(PublicationFeature.OFFICE.toArray(fr.beffroi.oversight.Role[]::new)));
        model.addAttribute("lacking", dossier.settings().lackingForActes());
        model.addAttribute("natures", Exports.natures());
        model.addAttribute("made", envelopes.last(dossier.act()).orElse(null));
        model.addAttribute("today", PublicationFeature.today());
        model.addAttribute("forms", Formalities.Announced.Form.values());
        model.addAttribute("town", collectivities.get(account.collectivity()));
        model.addAttribute("matter", Matters.key(dossier.act().extract().subjectCode()));
    }
}
