package fr.beffroi.acts.draft;

import fr.beffroi.acts.check.Checks;
import fr.beffroi.acts.check.Finding;
import fr.beffroi.acts.check.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something held against an act under writing. */
public sealed interface DraftFinding {
    /** Key of the rule, unique among all rules. */
    String rule();

    Severity severity();

    /** What it rests on, as cited; empty where it rests on no article. */
    String article();

    /** Null for what concerns the act as a whole, or is missing from it. */
    @Nullable
    Where where();

    /** One or two sentences. English for English locales, else French; a family speaks its author's language. */
    String message(Locale locale);

    /** By a rule that holds for every act. */
    record OfRule(Finding finding, @Nullable Where where) implements DraftFinding {
        @Override
        public String rule() {
            return finding.rule();
        }

        @Override
        public Severity severity() {
            return finding.severity();
        }

        @Override
        public String article() {
            return finding.article();
        }

        @Override
        public String message(Locale locale) {
            return Checks.ofDrafts().texts(finding.rule(), locale).message(finding);
        }
    }

    /** By a rule of its family, which looks at the facts and not at the text. */
    record OfFamily(FamilyFinding finding) implements DraftFinding {
        @Override
        public String rule() {
            return finding.family() + "." + finding.rule().key();
        }

        @Override
        public Severity severity() {
            return finding.severity();
        }

        @Override
        public String article() {
            return finding.rule().article();
        }

        @Override
        public @Nullable Where where() {
            return null;
        }

        @Override
        public String message(Locale locale) {
            return finding.rule().text();
        }

        /** What to do about it. */
        public String todo() {
            return finding.rule().todo();
        }

        /** Keys of the facts that it looked at. */
        public Set<String> facts() {
            return finding.rule().when().facts();
        }
    }

    /** By the drafting itself: something is missing from the text, or departs from the facts. */
    record OfDraft(
            String rule,
            Severity severity,
            List<String> arguments,
            @Nullable Where where) implements DraftFinding {
        public OfDraft {
            arguments = List.copyOf(arguments);
        }

        @Override
        public String article() {
            return "";
        }

        @Override
        public String message(Locale locale) {
            return DraftMessages.text(locale, rule, arguments);
        }
    }
}
