package fr.beffroi.acts.export;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Proxy;
import fr.beffroi.acts.act.Receipt;
import fr.beffroi.acts.act.Vote;
import fr.beffroi.acts.written.Attachment;
import fr.beffroi.acts.written.Extract;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An adopted act as a paper, in the order in which offices set it: who met and how, what it is about, on which grounds, what
 * was decided, how to contest it, who signs, and the mentions of transmission and publication that are known.
 */
final class ExtractPaper {
    private final Extract extract;
    private final List<Paper.Block> blocks = new ArrayList<>();

    private ExtractPaper(Extract extract) {
        this.extract = extract;
    }

    /** @param receipt of the prefecture; null before */
    static Paper of(Extract extract, @Nullable Receipt receipt) {
        ExtractPaper paper = new ExtractPaper(extract);
        paper.head();
        if (extract.kind() == ActKind.DELIBERATION) {
            paper.session();
        }
        paper.grounds();
        paper.decision();
        paper.annexes();
        paper.foot(receipt);
        String name = Words.of("number." + extract.kind(), extract.number()) + " – " + extract.title();
        return new Paper(
                name,
                Words.of("about", extract.issuer().name()),
                extract.issuer().name(),
                "fr",
                paper.blocks);
    }

    private void head() {
        blocks.add(new Paper.Head(Words.of("republic")));
        blocks.add(new Paper.Head(Words.of("department", extract.issuer().department())));
        blocks.add(new Paper.Head(extract.issuer().name()));
        blocks.add(new Paper.Title(Words.of("title." + extract.kind(), assembly())));
        say("number." + extract.kind(), extract.number());
    }

    private void session() {
        say("session", Words.day(extract.session()));
        say("in-office", count(extract.inOffice()));
        say("present-count", count(extract.present().size()));
        say("proxy-count", count(extract.represented().size()));
        say("absent-count", count(extract.absent().size()));
        sayOn("convocation", extract.convocation());
        sayUnlessBlank("place", extract.place());
        sayUnlessBlank("chair", extract.chair());
        names("present", extract.present());
        names(
                "represented",
                extract.represented().stream().map(ExtractPaper::proxy).toList());
        names("absent", extract.absent());
        names("not-taking-part", extract.notTakingPart());
        if (extract.secretary() != null) {
            blocks.add(new Paper.Paragraph(Words.of("secretary"), extract.secretary()));
        }
    }

    private void grounds() {
        blocks.add(new Paper.Heading(2, Words.of("object", extract.title())));
        section("report", extract.report());
        if (extract.visas().size() + extract.recitals().size() > 0) {
            heading("visas");
        }
        extract.visas().forEach(visa -> part(Words.of("visa"), visa));
        extract.recitals().forEach(recital -> part(Words.of("recital"), recital));
    }

    private void decision() {
        if (extract.kind() == ActKind.DELIBERATION) {
            deliberation(extract.vote());
        } else {
            heading("decides." + extract.kind());
        }
        List<String> provisions = extract.provisions();
        // Where nothing was written, how it ended is all there is.
        if (!provisions.equals(List.of(extract.outcome()))) {
            for (int i = 0; i < provisions.size(); i++) {
                part(article(i, provisions.size()), provisions.get(i));
            }
        }
    }

    private void deliberation(@Nullable Vote vote) {
        heading(vote == null ? "decision" : "vote");
        part("", extract.outcome());
        if (vote != null && !extract.provisions().equals(List.of(extract.outcome()))) {
            blocks.add(new Paper.Heading(
                    2, Words.of(vote.adopted() ? "deliberated" : "deliberated.rejected", assembly())));
        }
    }

    private static String article(int place, int of) {
        if (of == 1) {
            return Words.of("article.only");
        }
        return place == 0 ? Words.of("article.first") : Words.of("article.next", count(place + 1));
    }

    private void annexes() {
        if (!extract.attachments().isEmpty()) {
            heading("annexes");
            blocks.add(new Paper.Items(
                    true,
                    extract.attachments().stream().map(ExtractPaper::annex).toList()));
        }
    }

    private static String annex(Attachment one) {
        return Words.of("annex", one.title(), one.name());
    }

    private void foot(@Nullable Receipt receipt) {
        section("remedies", extract.remedies().isBlank() ? List.of() : List.of(extract.remedies()));
        heading("signatures");
        say("made", extract.issuer().town(), Words.day(extract.session()));
        extract.signatures().forEach(one -> blocks.add(new Paper.Signed(one.quality(), one.name())));
        heading("mentions");
        sayUnlessBlank("subject-code", extract.subjectCode());
        if (receipt != null) {
            sayOn("sent", receipt.sentOn());
            sayOn("received", receipt.receivedOn());
            sayUnlessBlank("identifier", receipt.identifier());
        }
        sayOn("posted", extract.postedOn());
        extract.lateChanges().forEach(change -> blocks.add(new Paper.Paragraph(change)));
    }

    private void heading(String key) {
        blocks.add(new Paper.Heading(2, Words.of(key)));
    }

    private void section(String key, List<String> texts) {
        if (!texts.isEmpty()) {
            heading(key);
            texts.forEach(text -> part("", text));
        }
    }

    private void names(String key, List<String> names) {
        if (!names.isEmpty()) {
            blocks.add(new Paper.Paragraph(Words.of(key), String.join(", ", names) + "."));
        }
    }

    private void say(String key, Object... arguments) {
        blocks.add(new Paper.Paragraph(Words.of(key, arguments)));
    }

    private void sayUnlessBlank(String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            say(key, value);
        }
    }

    private void sayOn(String key, @Nullable LocalDate day) {
        if (day != null) {
            say(key, Words.day(day));
        }
    }

    /** The lines of one part: each a paragraph, the first with its lead. */
    private void part(String lead, String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) {
            return;
        }
        blocks.add(new Paper.Paragraph(lead, lines.getFirst()));
        lines.stream().skip(1).forEach(line -> blocks.add(new Paper.Paragraph(line)));
    }

    private String assembly() {
        return Words.of("assembly." + extract.issuer().kind());
    }

    private static String proxy(Proxy proxy) {
        return proxy.holder() == null ? proxy.giver() : Words.of("proxy", proxy.giver(), proxy.holder());
    }

    /** Digits without grouping: MessageFormat would write "1 200". */
    private static String count(int count) {
        return Integer.toString(count);
    }
}
