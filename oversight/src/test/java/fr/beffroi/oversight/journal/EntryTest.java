package fr.beffroi.oversight.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EntryTest {
    private static final Instant AT = Instant.parse("2026-11-23T12:00:00.123456789Z");

    @Test
    void anEntryIsOneCanonicalLineWithHashesAndNoSalt() {
        Commitment name = Commitment.to("Mme Martin");
        String text = new String(
                new Entry(
                                "commune",
                                "decision.taken",
                                AT,
                                new UUID(1, 2),
                                Map.of("verdict", "ACCEPT"),
                                Map.of("name", name))
                        .bytes(),
                StandardCharsets.UTF_8);
        assertThat(text)
                .isEqualTo("{\"at\":\"2026-11-23T12:00:00.123Z\",\"commitments\":{\"name\":\"" + name.hash()
                        + "\"},\"facts\":{\"verdict\":\"ACCEPT\"},\"journal\":\"commune\","
                        + "\"subject\":\"00000000-0000-0001-0000-000000000002\",\"type\":\"decision.taken\",\"v\":1}")
                .doesNotContain(name.salt(), "Martin");
    }

    @Test
    void anEntryWithoutTypeOfABadlyNamedJournalOrTooLongIsRefused() {
        assertThatThrownBy(() -> new Entry("commune", " ", AT, new UUID(1, 2), Map.of(), Map.of()))
                .hasMessage("journal.entry_type");
        assertThatThrownBy(() -> new Entry("com\nmune", "t", AT, new UUID(1, 2), Map.of(), Map.of()))
                .hasMessage("journal.name");
        Map<String, String> facts = Map.of("text", "x".repeat(Entry.LONGEST));
        assertThatThrownBy(() -> new Entry("commune", "t", AT, new UUID(1, 2), facts, Map.of()).bytes())
                .hasMessage("journal.entry_too_long");
    }

    @Property
    void aCommitmentOpensToItsValueAlone(@ForAll String value, @ForAll String other) {
        Commitment commitment = Commitment.to(value);
        assertThat(commitment.opens(value)).isTrue();
        byte[] a = value.getBytes(StandardCharsets.UTF_8);
        byte[] b = other.getBytes(StandardCharsets.UTF_8);
        assertThat(commitment.opens(other)).isEqualTo(java.util.Arrays.equals(a, b));
    }

    @Test
    void twoCommitmentsToOneValueDifferAndWithoutTheSaltNeitherOpens() {
        Commitment one = Commitment.to("oui");
        Commitment two = Commitment.to("oui");
        assertThat(one.hash()).isNotEqualTo(two.hash());
        assertThat(new Commitment(two.salt(), one.hash()).opens("oui")).isFalse();
        assertThat(one.toString()).doesNotContain(one.salt());
        assertThatThrownBy(() -> new Commitment("00", one.hash())).hasMessage("commitment.malformed");
    }
}
