package fr.beffroi.oversight.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    /** RFC 8785, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void numbersAreWrittenAsTheRfcTabulatesThem(String bits, String text) {
        assertThat(CanonicalJson.number(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16))))
                .isEqualTo(text);
    }

    @Property
    void everyFiniteNumberReadsBackAsItself(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        if (Double.isFinite(value)) {
            assertThat(Double.parseDouble(CanonicalJson.number(value))).isEqualTo(value + 0.0);
        }
    }

    @Property
    void noNumberIsWrittenWithMoreDigitsThanJavaNeeds(@ForAll double value) {
        if (value != 0) {
            assertThat(new BigDecimal(CanonicalJson.number(value))
                            .stripTrailingZeros()
                            .precision())
                    .isLessThanOrEqualTo(new BigDecimal(Double.toString(value))
                            .stripTrailingZeros()
                            .precision());
        }
    }

    @Test
    void keysAreSortedByUtf16CodeUnitsAsInTheRfcExample() {
        // RFC 8785 §3.2.3: a surrogate pair (U+1F600) sorts before U+FB33.
        Map<String, String> value = new HashMap<>();
        for (String key : List.of("\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6")) {
            value.put(key, "");
        }
        assertThat(text(value))
                .isEqualTo(
                        "{\"\\r\":\"\",\"1\":\"\",\"\u0080\":\"\",\"\u00f6\":\"\",\"\u20ac\":\"\",\"\ud83d\ude00\":\"\",\"\ufb33\":\"\"}");
    }

    @Test
    void stringsEscapeOnlyWhatTheRfcEscapes() {
        assertThat(text(Map.of("s", "\u20ac$\u000f\nA'B\"\\\\\"/\u007f\u2028")))
                .isEqualTo("{\"s\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\u007f\u2028\"}");
    }

    @Test
    void literalsListsAndNestedObjectsHaveNoWhiteSpace() {
        Map<String, Object> inner = new LinkedHashMap<>();
        inner.put("b", Arrays.asList(true, false, null, 1, -5L, 1.5));
        inner.put("a", Map.of());
        assertThat(text(Map.of("x", inner, "y", List.of())))
                .isEqualTo("{\"x\":{\"a\":{},\"b\":[true,false,null,1,-5,1.5]},\"y\":[]}");
    }

    @Property
    void theResultIsAlwaysOneLineWhateverTheText(@ForAll String key, @ForAll String value) {
        try {
            assertThat(text(Map.of(key, value))).doesNotContain("\n", "\r");
        } catch (IllegalArgumentException e) {
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(key + " " + value))
                    .isFalse();
        }
    }

    @Property
    void theOrderInWhichKeysWerePutIsWithoutEffect(@ForAll Map<Integer, Integer> numbers) {
        Map<String, Integer> forward = new LinkedHashMap<>();
        numbers.forEach((k, v) -> forward.put(k.toString(), v));
        Map<String, Integer> backward = new LinkedHashMap<>();
        new ArrayList<>(forward.keySet()).reversed().forEach(k -> backward.put(k, forward.get(k)));
        assertThat(CanonicalJson.bytes(forward)).isEqualTo(CanonicalJson.bytes(backward));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aNumberThatIsNotFiniteIsRefused(double value) {
        assertThatThrownBy(() -> CanonicalJson.bytes(Map.of("n", value))).hasMessage("json.not_finite");
    }

    @Example
    void halfASurrogatePairIsRefused() {
        assertThatThrownBy(() -> CanonicalJson.bytes(Map.of("s", "a\ud800"))).hasMessage("json.half_surrogate");
        assertThatThrownBy(() -> CanonicalJson.bytes(Map.of("s", "\udc00b"))).hasMessage("json.half_surrogate");
    }

    @Test
    void anIntegerThatADoubleCannotHoldIsRefused() {
        assertThat(text(Map.of("n", 9007199254740992L))).isEqualTo("{\"n\":9007199254740992}");
        assertThatThrownBy(() -> CanonicalJson.bytes(Map.of("n", 9007199254740993L)))
                .hasMessage("json.integer_out_of_range");
    }

    @Test
    void anotherTypeOrAnEndlessNestIsRefused() {
        assertThatThrownBy(() -> CanonicalJson.bytes(Map.of("x", 'c'))).hasMessage("json.type");
        Map<String, Object> circle = new HashMap<>();
        circle.put("self", circle);
        assertThatThrownBy(() -> CanonicalJson.bytes(circle)).hasMessage("json.too_deep");
    }

    private static String text(Map<String, ?> value) {
        return new String(CanonicalJson.bytes(value), StandardCharsets.UTF_8);
    }
}
