package fr.beffroi.server.buildings;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An ONNX file of one convolution that takes what is much redder than green for a building: a threshold on colours, plugged in as any
 * model is. It finds the tiled roofs of the territory that the program draws, and nothing else.
 */
public final class RednessModel {
    private static final float GAIN = 30;

    private RednessModel() {}

    /** Bytes are fed as (byte - 0) / 255. */
    public static Path write(Path folder) {
        try {
            Path file = folder.resolve("rougeur.onnx");
            Files.write(file, model());
            Files.writeString(folder.resolve("rougeur.json"), """
                    {"name": "seuil-de-rougeur", "input": {"metresPerPixel": 0.5, "multiple": 1, "middle": 0, "spread": 255,
                      "outputs": ["building"], "activation": "SIGMOID"},
                     "rules": {"BUILDING": {"threshold": 0.5, "core": 0.5, "leastM2": 20}},
                     "calibration": {"points": []}, "worth": null}
                    """);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] model() {
        Message weights =
                new Message().packed(1, 1, 3, 1, 1).number(2, 1).text(8, "W").bytes(9, floats(GAIN, -GAIN, 0));
        Message bias = new Message().packed(1, 1).number(2, 1).text(8, "B").bytes(9, floats(-GAIN * 0.145f));
        Message node = new Message()
                .text(1, "image")
                .text(1, "W")
                .text(1, "B")
                .text(2, "said")
                .text(4, "Conv");
        Message graph = new Message()
                .message(1, node)
                .text(2, "rougeur")
                .message(5, weights)
                .message(5, bias)
                .message(11, value("image", 3))
                .message(12, value("said", 1));
        return new Message()
                .number(1, 8)
                .message(8, new Message().text(1, "").number(2, 13))
                .message(7, graph)
                .out();
    }

    private static Message value(String name, long channels) {
        Message shape = new Message();
        for (long size : new long[] {1, channels, -1, -2}) {
            shape.message(1, size > 0 ? new Message().number(1, size) : new Message().text(2, size == -1 ? "h" : "w"));
        }
        return new Message()
                .text(1, name)
                .message(2, new Message().message(1, new Message().number(1, 1).message(2, shape)));
    }

    private static byte[] floats(float... values) {
        ByteBuffer out = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            out.putFloat(value);
        }
        return out.array();
    }

    /** The little of protocol buffers that this needs. */
    private static final class Message {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Message number(int field, long value) {
            varint((long) field << 3);
            varint(value);
            return this;
        }

        Message packed(int field, long... values) {
            for (long value : values) {
                number(field, value);
            }
            return this;
        }

        Message text(int field, String text) {
            return bytes(field, text.getBytes(StandardCharsets.UTF_8));
        }

        Message message(int field, Message inner) {
            return bytes(field, inner.out());
        }

        Message bytes(int field, byte[] content) {
            varint((long) field << 3 | 2);
            varint(content.length);
            bytes.writeBytes(content);
            return this;
        }

        private void varint(long value) {
            long left = value;
            while (left > 0x7f) {
                bytes.write((int) (left & 0x7f | 0x80));
                left >>>= 7;
            }
            bytes.write((int) left);
        }

        byte[] out() {
            return bytes.toByteArray();
        }
    }
}
