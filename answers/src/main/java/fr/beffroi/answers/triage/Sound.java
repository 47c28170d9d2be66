package fr.beffroi.answers.triage;

/** How a folded French word sounds, roughly: "suissidé" and "suicider" sound the same. */
final class Sound {
    private Sound() {}

    static String of(String word) {
        return word.replace("ph", "f")
                .replace("h", "")
                .replace("qu", "k")
                .replace("q", "k")
                .replaceAll("c(?=[eiy])", "s")
                .replace("c", "k")
                .replaceAll("g(?=[eiy])e?", "j")
                .replace("z", "s")
                .replace("y", "i")
                .replace("eau", "o")
                .replace("au", "o")
                .replaceAll("[ae]i", "e")
                .replaceAll("[ea][nm](?=[^aeiounm]|$)", "an")
                .replaceAll("([a-z])\\1+", "$1")
                .replaceAll("(?:er|ez|es|ee|et|ent|e)$", "")
                .replaceAll("[tsdxp]+$", "");
    }
}
