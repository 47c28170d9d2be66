package fr.beffroi.server.drafting;

import fr.beffroi.acts.written.Part;
import fr.beffroi.acts.written.Writing;
import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saves what a person wrote: as a form, or while they write. */
@Controller
class SavePage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Drafts drafts;
    private final Saving saving;
    private final Sheets sheets;
    private final OriginWords origins;
    private final Times times;
    private final MessageSource texts;

    SavePage(
            SignedIn signedIn,
            Tenancy tenancy,
            Drafts drafts,
            Saving saving,
            Sheets sheets,
            OriginWords origins,
            Times times,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.drafts = drafts;
        this.saving = saving;
        this.sheets = sheets;
        this.origins = origins;
        this.times = times;
        this.texts = texts;
    }

    /** @param parts what stands now @param said how the page tells it */
    record Answer(
            int version,
            boolean unchanged,
            boolean merged,
            int conflicts,
            String said,
            String title,
            List<One> parts) {}

    record One(String id, String kind, String text, String origin) {}

    @PostMapping(value = "/actes/projets/{id}/versions", params = "live")
    ResponseEntity<Object> save(@PathVariable UUID id, @RequestParam int version, HttpServletRequest request) {
        Account account = DraftingFeature.office(signedIn.account());
        try {
            List<PartForm> sent = sent(request);
            Writing writing = PartForm.writing(request.getParameter("title"), sent);
            return ResponseEntity.ok(tenancy.in(
                    account.collectivity(),
                    () -> answer(id, version, saving.save(id, version, writing, account.id()))));
        } catch (IllegalArgumentException wrong) {
            return refused(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(wrong.getMessage()));
        } catch (NotAllowed suspended) {
            return refused(HttpStatus.CONFLICT, suspended.key());
        }
    }

    @PostMapping(value = "/actes/projets/{id}/versions", params = "!live")
    Object save(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(name = "do", defaultValue = "save") String button,
            HttpServletRequest request,
            Model model,
            RedirectAttributes outcome) {
        Account account = DraftingFeature.office(signedIn.account());
        List<PartForm> sent = sent(request);
        try {
            List<PartForm> parts = SentParts.after(sent, button, text("drafting.part.words"));
            Writing writing = PartForm.writing(request.getParameter("title"), parts);
            Saving.Saved saved =
                    tenancy.in(account.collectivity(), () -> saving.save(id, version, writing, account.id()));
            outcome.addFlashAttribute(
                    "done", saved.conflicts().isEmpty() ? "drafting.saved" : "drafting.saved.conflicts");
            return "redirect:/actes/projets/" + id + "?vue=ecrire";
        } catch (IllegalArgumentException wrong) {
            return unsaved(id, version, request.getParameter("title"), sent, String.valueOf(wrong.getMessage()), model);
        } catch (NotAllowed suspended) {
            return unsaved(id, version, request.getParameter("title"), sent, suspended.key(), model);
        }
    }

    /** What was written and not taken is shown again, to be mended or copied, whatever has become of the draft. */
    private ModelAndView unsaved(
            UUID id, int version, @Nullable String title, List<PartForm> parts, String key, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("version", version);
        model.addAttribute("title", title);
        model.addAttribute("parts", parts);
        model.addAttribute("fault", text(key));
        return new ModelAndView("drafting/unsaved", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Answer answer(UUID id, int base, Saving.Saved saved) {
        Draft draft = drafts.get(id);
        Writing writing = saved.version().writing();
        Composition made = sheets.composition(draft, writing);
        OriginWords.Of origin = origins.of(made.family(), made.drafted());
        String at = times.clock(saved.version().at());
        String said = !saved.conflicts().isEmpty()
                ? text("drafting.state.conflicts", at, saved.conflicts().size())
                : text(saved.merged() ? "drafting.state.merged" : "drafting.state.saved", at);
        return new Answer(
                saved.version().number(),
                saved.version().number() == base,
                saved.merged(),
                saved.conflicts().size(),
                said,
                writing.title(),
                writing.parts().stream().map(part -> one(part, origin)).toList());
    }

    private static One one(Part part, OriginWords.Of origin) {
        return new One(part.id(), part.kind().name(), part.text(), origin.words(part));
    }

    private static List<PartForm> sent(HttpServletRequest request) {
        return SentParts.of(
                request.getParameterValues("id"),
                request.getParameterValues("kind"),
                request.getParameterValues("text"));
    }

    private ResponseEntity<Object> refused(HttpStatus status, String key) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, text(key)));
    }

    private String text(String key, @Nullable Object... arguments) {
        return texts.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
