package fr.beffroi.buildings.sample;

/** What a thing looks like from above. */
enum Look {
    TILED_ROOF(5.5),
    SLATE_ROOF(6.5),
    FLAT_ROOF(3.5),
    METAL_ROOF(7),
    SHED(2.6),
    POOL(0),
    LIGHT(2.8);

    /** Metres above the ground: how long its shadow is. */
    final double height;

    Look(double height) {
        this.height = height;
    }
}
