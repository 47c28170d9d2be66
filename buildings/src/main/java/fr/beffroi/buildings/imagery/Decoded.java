package fr.beffroi.buildings.imagery;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Interleaved bytes out of the JDK's decoders, {@code samples} for each pixel. */
record Decoded(int width, int height, int samples, byte[] bytes) {
    /** Rows and columns from the upper left. */
    byte[] cut(int columns, int rows) throws EOFException {
        if (columns == width && rows == height) {
            return bytes;
        }
        if (columns > width) {
            throw new EOFException(columns + " of " + width);
        }
        byte[] part = new byte[columns * rows * samples];
        for (int y = 0; y < Math.min(rows, height); y++) {
            System.arraycopy(bytes, y * width * samples, part, y * columns * samples, columns * samples);
        }
        return part;
    }

    /** A whole JPEG stream; four components are taken as they are. */
    static Decoded jpeg(InputStream in, int samples) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (ImageInputStream stream = new MemoryCacheImageInputStream(in)) {
            reader.setInput(stream, true, true);
            AtomicBoolean damaged = watch(reader);
            if (samples == 4) {
                Raster raster = reader.readRaster(0, null);
                return whole(damaged, of(raster, 4));
            }
            return whole(damaged, of(reader.read(0)).only(samples));
        } finally {
            reader.dispose();
        }
    }

    /** Part of an image as red, green, blue and, where it has one, opacity. */
    static Decoded region(ImageReader reader, int index, Rectangle region) throws IOException {
        AtomicBoolean damaged = watch(reader);
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceRegion(region);
        return whole(damaged, of(reader.read(index, param)));
    }

    /** The JDK's JPEG decoder fills what is missing with grey and only warns. */
    private static AtomicBoolean watch(ImageReader reader) {
        AtomicBoolean damaged = new AtomicBoolean();
        reader.removeAllIIOReadWarningListeners();
        reader.addIIOReadWarningListener((source, warning) -> {
            if (warning.contains("remature") || warning.contains("orrupt") || warning.contains("nexpected end")) {
                damaged.set(true);
            }
        });
        return damaged;
    }

    private static Decoded whole(AtomicBoolean damaged, Decoded decoded) throws IOException {
        if (damaged.get()) {
            throw new EOFException("premature end");
        }
        return decoded;
    }

    /** Three samples, or four if the image has an opacity. */
    static Decoded of(BufferedImage image) throws IOException {
        ColorModel colours = image.getColorModel();
        int bands = image.getRaster().getNumBands();
        boolean plain = colours instanceof ComponentColorModel
                && image.getRaster().getSampleModel() instanceof ComponentSampleModel
                && image.getRaster().getDataBuffer() instanceof DataBufferByte;
        if (plain && bands >= 3) {
            return of(image.getRaster(), bands >= 4 ? 4 : 3);
        }
        if (plain && (bands == 1 || bands == 2)) {
            Decoded grey = of(image.getRaster(), bands);
            int samples = bands == 1 ? 3 : 4;
            byte[] all = new byte[grey.bytes.length / bands * samples];
            for (int i = 0, from = 0; i < all.length; i += samples, from += bands) {
                Arrays.fill(all, i, i + 3, grey.bytes[from]);
                if (bands == 2) {
                    all[i + 3] = grey.bytes[from + 1];
                }
            }
            return new Decoded(grey.width, grey.height, samples, all);
        }
        int width = image.getWidth();
        int height = image.getHeight();
        int samples = colours.hasAlpha() ? 4 : 3;
        byte[] all = new byte[width * height * samples];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int to = (y * width + x) * samples;
                all[to] = (byte) (row[x] >> 16);
                all[to + 1] = (byte) (row[x] >> 8);
                all[to + 2] = (byte) row[x];
                if (samples == 4) {
                    all[to + 3] = (byte) (row[x] >>> 24);
                }
            }
        }
        return new Decoded(width, height, samples, all);
    }

    static Decoded of(Raster raster, int samples) throws IOException {
        if (!(raster.getSampleModel() instanceof ComponentSampleModel model)
                || !(raster.getDataBuffer() instanceof DataBufferByte data)
                || model.getNumBands() < samples) {
            throw new IIOException("samples of " + raster.getSampleModel());
        }
        int width = raster.getWidth();
        int height = raster.getHeight();
        byte[] all = new byte[width * height * samples];
        int[] banks = model.getBankIndices();
        int[] bands = model.getBandOffsets();
        int[] offsets = data.getOffsets();
        int origin = -raster.getSampleModelTranslateY() * model.getScanlineStride()
                - raster.getSampleModelTranslateX() * model.getPixelStride()
                + raster.getMinY() * model.getScanlineStride()
                + raster.getMinX() * model.getPixelStride();
        int step = model.getPixelStride();
        for (int s = 0; s < samples; s++) {
            byte[] from = data.getData(banks[s]);
            for (int y = 0; y < height; y++) {
                int source = origin + y * model.getScanlineStride() + bands[s] + offsets[banks[s]];
                for (int to = y * width * samples + s, end = (y + 1) * width * samples; to < end; to += samples) {
                    all[to] = from[source];
                    source += step;
                }
            }
        }
        return new Decoded(width, height, samples, all);
    }

    /** As many samples as asked for: a grey stream was spread to three. */
    private Decoded only(int count) {
        if (count == samples) {
            return this;
        }
        byte[] some = new byte[width * height * count];
        for (int i = 0; i < width * height; i++) {
            System.arraycopy(bytes, i * samples, some, i * count, Math.min(count, samples));
        }
        return new Decoded(width, height, count, some);
    }
}
