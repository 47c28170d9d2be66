package fr.beffroi.buildings.imagery;

/**
 * One resolution of a file, cut in blocks that are decoded alone; those of the last column and row may be smaller.
 */
record Level(int width, int height, int blockWidth, int blockHeight) {
    int columns() {
        return Math.ceilDiv(width, blockWidth);
    }

    int rows() {
        return Math.ceilDiv(height, blockHeight);
    }

    int widthOf(int column) {
        return Math.min(blockWidth, width - column * blockWidth);
    }

    int heightOf(int row) {
        return Math.min(blockHeight, height - row * blockHeight);
    }
}
