package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.text.Amount;
import fr.beffroi.acts.check.text.Words;
import java.util.List;
import java.util.OptionalLong;

/** What a market is worth: thresholds count without VAT, so an amount that does not say so proves nothing. */
final class MarketAmount {
    private MarketAmount() {}

    /** The highest stated without VAT in title and provisions, else in the whole act; empty where none is. */
    static OptionalLong withoutTax(Words words) {
        OptionalLong core = highest(
                words.core().flatMap(part -> Amount.in(part.value()).stream()).toList());
        return core.isPresent() ? core : highest(Amount.in(words.whole()));
    }

    private static OptionalLong highest(List<Amount> amounts) {
        return amounts.stream()
                .filter(amount -> amount.tax() == Amount.Tax.EXCLUDED)
                .mapToLong(Amount::cents)
                .max();
    }
}
