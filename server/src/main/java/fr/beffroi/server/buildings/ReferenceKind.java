package fr.beffroi.server.buildings;

import fr.beffroi.buildings.references.Subject;

/** What images are held against. */
enum ReferenceKind {
    BUILDINGS(Subject.BUILDINGS),
    PARCELS(Subject.PARCELS),
    ZONES(Subject.ZONES),
    OVERLAYS(Subject.OVERLAYS),
    PERMITS(Subject.PERMITS),
    ADDRESSES(Subject.ADDRESSES);

    private final Subject subject;

    ReferenceKind(Subject subject) {
        this.subject = subject;
    }

    Subject subject() {
        return subject;
    }

    public String key() {
        return "buildings.reference." + name();
    }
}
