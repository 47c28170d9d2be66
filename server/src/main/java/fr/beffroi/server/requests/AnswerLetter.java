package fr.beffroi.server.requests;

import fr.beffroi.acts.export.Paper;
import fr.beffroi.acts.export.PaperOdt;
import fr.beffroi.acts.export.PaperPdf;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.requests.ResidentRequest.Content;
import fr.beffroi.server.web.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The answer as a letter, to be signed: what was asked when, what is answered, and how to appeal where it refuses. */
@Component("requestLetter")
class AnswerLetter {
    private final Collectivities collectivities;
    private final Tenancy tenancy;
    private final MessageSource texts;
    private final Typography say;

    AnswerLetter(Collectivities collectivities, Tenancy tenancy, MessageSource texts, Typography say) {
        this.collectivities = collectivities;
        this.tenancy = tenancy;
        this.texts = texts;
        this.say = say;
    }

    byte[] odt(ResidentRequest request, Content content) {
        return PaperOdt.of(paper(request, content));
    }

    byte[] pdf(ResidentRequest request, Content content) {
        return PaperPdf.of(paper(request, content));
    }

    private Paper paper(ResidentRequest request, Content content) {
        var town = collectivities.get(tenancy.current());
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(new Paper.Head(town.name()));
        blocks.add(new Paper.Title(text("requests.letter.title", request.number())));
        if (town.demonstration()) {
            blocks.add(new Paper.Paragraph(text("requests.letter.demonstration")));
        }
        blocks.add(new Paper.Paragraph(text(
                "requests.letter.about",
                text("requests.kind." + request.kind()),
                say.date(request.receivedAt()),
                say.date(request.answeredAt() == null ? request.receivedAt() : request.answeredAt()))));
        if (!content.name().isEmpty()) {
            blocks.add(new Paper.Paragraph(content.name()));
        }
        content.postal().lines().forEach(line -> blocks.add(new Paper.Paragraph(line)));
        content.answer().lines().filter(line -> !line.isBlank()).forEach(line -> blocks.add(new Paper.Paragraph(line)));
        if (request.outcome() == Outcome.REFUSED || request.outcome() == Outcome.PARTLY) {
            blocks.add(new Paper.Heading(2, text("requests.remedies")));
            blocks.add(new Paper.Paragraph(text("requests.remedy." + request.kind())));
        }
        blocks.add(new Paper.Signed(text("requests.letter.signed"), ""));
        String title = text("requests.letter.title", request.number());
        return new Paper(title, title, town.name(), "fr", blocks);
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, Locale.FRENCH);
    }
}
