package fr.beffroi.answers.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
    private final Languages languages = new Languages();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Hello, how can I register my son at the primary school?",
                "en|I need a birth certificate please",
                "es|Buenos días, quiero saber cómo puedo renovar mi pasaporte",
                "pt|Bom dia, preciso de uma certidão de casamento, como posso fazer?",
                "it|Buongiorno, vorrei una copia del mio certificato di nascita",
                "de|Guten Tag, ich möchte meinen Hund anmelden",
                "nl|Goedendag, waar kan ik mijn auto inschrijven?",
                "tr|Merhaba, çocuğum için pasaport nasıl alabilirim?",
                "ro|Bună ziua, vreau să mă înscriu pe listele electorale, ce acte îmi trebuie?",
                "pl|Dzień dobry, gdzie mogę złożyć wniosek o paszport?",
                "ru|Как получить свидетельство о рождении?",
                "ar|كيف أجدد بطاقة الإقامة؟",
                "zh|请问怎么办理居留证",
            })
    void aMessageInAnotherLanguageIsSaidToBeSo(String code, String message) {
        assertThat(languages.findForeign(message)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bonjour, comment renouveler mon passeport ?",
                "carte grise",
                "carte identité perdue",
                "slt jai perdu ma cni koi faire",
                "RSA conditions",
                "je parle english mais j'habite en France, quelle mairie ?",
                "Hola bonjour, quels papiers pour se pacser ?",
                "",
                "12345",
                "voyage a new york avec mon fils, autorisation ?",
            })
    void frenchIsTakenForFrenchHoweverItIsWritten(String message) {
        assertThat(languages.findForeign(message)).isEmpty();
    }

    @Test
    void aNameInAnotherScriptDoesNotMakeAFrenchMessageForeign() {
        assertThat(languages.findForeign("Bonjour, mon nom est Иван, comment inscrire mon enfant à l'école ?"))
                .isEmpty();
    }
}
