package fr.beffroi.server.oversight.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.Readers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/v1/journal")
@Tag(name = "Journal")
class JournalApi {
    private final Caller caller;
    private final JournalBook journal;

    JournalApi(Caller caller, JournalBook journal) {
        this.caller = caller;
        this.journal = journal;
    }

    @GetMapping
    @Operation(summary = "Les inscriptions au journal, de la plus récente à la plus ancienne")
    List<LineForm> search(
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable UUID subject,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable Instant from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable Instant to,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit) {
        return caller.get(account -> {
            Readers.OF_JOURNAL.check(account);
            return journal.search(type, subject, from, to, offset, limit).stream()
                    .map(LineForm::of)
                    .toList();
        });
    }

    @GetMapping("/export")
    @Operation(summary = "Le journal entier, en un fichier que « beffroi journal verify » vérifie hors ligne")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_PLAIN_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    void export(HttpServletResponse response) {
        caller.run(account -> {
            Readers.OF_JOURNAL.check(account);
            response.setContentType(MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename("journal-" + journal.name() + ".txt")
                            .build()
                            .toString());
            try {
                journal.export(response.getOutputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @GetMapping(value = "/proofs/{index}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "La preuve qu'une inscription est au journal, sans montrer les autres")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = ProofForm.class)))
    String proof(@PathVariable long index) {
        return caller.get(account -> journal.proof(index, account));
    }

    @GetMapping("/heads")
    @Operation(summary = "Les arrêtés signés du journal")
    HeadsForm heads(@RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "1000") int limit) {
        return caller.get(account -> HeadsForm.of(journal, after, limit));
    }

    @GetMapping("/verification")
    @Operation(summary = "Relire tout le journal et le confronter à ce qui a été signé")
    CheckForm verify() {
        return caller.get(account -> {
            Readers.OF_JOURNAL.check(account);
            return CheckForm.of(journal.verify());
        });
    }

    /**
     * @param index place in the journal, from 0; absent while it has none yet
     * @param entry what the stored entry says; its exact bytes are in its proof
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LineForm(
            @Nullable Long index,
            @NotNull Instant at,
            @NotNull String type,
            @NotNull UUID subject,
            @NotNull Object entry) {
        static LineForm of(JournalBook.Line line) {
            return new LineForm(
                    line.index() < 0 ? null : line.index(),
                    line.at(),
                    line.type(),
                    line.subject(),
                    JsonMapper.shared().readValue(line.json(), Object.class));
        }
    }

    /** @param fault key of what is wrong; absent if nothing is */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CheckForm(
            long entries,
            boolean valid,
            long firstInvalid,
            @NotNull String head,
            @Nullable String fault) {
        static CheckForm of(JournalBook.Check check) {
            return new CheckForm(check.entries(), check.valid(), check.firstInvalid(), check.head(), check.fault());
        }
    }

    /** As the library writes it: {@code fr.beffroi.oversight.journal.Proof}. */
    record ProofForm(
            int v,
            @NotNull String entry,
            long index,
            @NotNull List<String> path,
            HeadsForm.@NotNull HeadForm head,
            @NotNull String key) {}
}
