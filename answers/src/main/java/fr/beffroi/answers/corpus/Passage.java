package fr.beffroi.answers.corpus;

import java.util.List;

/**
 * The smallest piece that can be quoted: a paragraph, an item of a list, a row of a table.
 *
 * @param id unique in the corpus, e.g. {@code F1341#12}
 * @param conditions path of situations and cases under which it holds; empty if always
 * @param chapter title of the chapter it stands in, sub-chapter after " – ", or ""
 * @param text as printed, white space normalised; a row of a table reads {@code Header : cell ; Header : cell}
 * @param lead what introduces the passage: the sentence before a list, the title of a table, {@code Attention :} of a
 *     framed remark, {@code Téléservice :} of an online service; or ""
 */
public record Passage(String id, List<Condition> conditions, String chapter, Topic topic, String text, String lead) {
    public Passage {
        conditions = List.copyOf(conditions);
    }
}
