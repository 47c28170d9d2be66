package fr.beffroi.acts.check;

import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/**
 * What people read about one rule, in English for English locales and in French for all others. Texts come from the bundle
 * of the rule's package, those that rules of several packages share from this package's.
 */
public final class RuleTexts {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Rule rule;
    private final Locale locale;
    private final ResourceBundle own;
    private final ResourceBundle shared;

    public RuleTexts(Rule rule, Locale locale) {
        this.rule = rule;
        this.locale = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        this.own = ResourceBundle.getBundle(rule.getClass().getPackageName() + ".messages", this.locale);
        this.shared = ResourceBundle.getBundle(RuleTexts.class.getPackageName() + ".messages", this.locale);
    }

    public String title() {
        return text(rule.ground().key() + ".title", List.of());
    }

    public String reason() {
        return text(rule.ground().key() + ".reason", List.of());
    }

    public String limits() {
        return text(rule.ground().key() + ".limits", List.of());
    }

    public String message(Finding finding) {
        return text(finding.key(), finding.arguments());
    }

    /** "Il manque …". */
    public String missing(Verdict.NotVerified verdict) {
        return text(verdict.key(), verdict.arguments());
    }

    /** "À confirmer dans LEGI", where no text in force was at hand when the rule was written; else empty. */
    public String confirmation() {
        return rule.ground().confirmed() ? "" : text("to_confirm", List.of());
    }

    private String text(String key, List<String> arguments) {
        MessageFormat format = new MessageFormat((own.containsKey(key) ? own : shared).getString(key), locale);
        Format[] formats = format.getFormatsByArgumentIndex();
        Object[] words = new Object[arguments.size()];
        for (int i = 0; i < words.length; i++) {
            boolean plural = i < formats.length && formats[i] instanceof ChoiceFormat;
            words[i] = plural ? (Object) Integer.valueOf(arguments.get(i)) : spoken(arguments.get(i));
        }
        return format.format(words);
    }

    private String spoken(String argument) {
        if (!DAY.matcher(argument).matches()) {
            return argument;
        }
        String day = DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(LocalDate.parse(argument));
        return locale.equals(Locale.FRENCH) ? day.replaceFirst("^1 ", "1er ") : day;
    }
}
