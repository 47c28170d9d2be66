package fr.beffroi.acts.session;

import fr.beffroi.acts.written.Signature;
import java.util.ArrayList;
import java.util.List;

/** A sheet in the making. */
final class Pages {
    private final List<Sheet.Block> blocks = new ArrayList<>();

    Pages heading(int level, String text) {
        blocks.add(new Sheet.Heading(level, text));
        return this;
    }

    Pages say(String text) {
        if (!text.isBlank()) {
            blocks.add(new Sheet.Paragraph(text));
        }
        return this;
    }

    Pages each(List<String> texts) {
        texts.forEach(this::say);
        return this;
    }

    Pages list(boolean numbered, List<String> items) {
        if (!items.isEmpty()) {
            blocks.add(new Sheet.Items(numbered, items));
        }
        return this;
    }

    Pages table(String caption, List<String> header, List<List<String>> rows) {
        blocks.add(new Sheet.Table(caption, header, rows));
        return this;
    }

    Pages signed(List<Signature> signatures) {
        blocks.add(new Sheet.Signatures(signatures));
        return this;
    }

    Pages sheet(int number, String head) {
        blocks.add(new Sheet.NewSheet(number, head));
        return this;
    }

    Sheet titled(String title, Words words) {
        return new Sheet(title, words.language(), blocks);
    }
}
