package fr.beffroi.answers.embedding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes an ONNX model of one node, a look-up of each token's vector, in protocol buffers by hand. */
final class TinyModel {
    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    private TinyModel() {}

    /** @param input name of the input, {@code input_ids} for a right model */
    static void write(Path file, String input, float[][] vectors) throws IOException {
        Message tensor = new Message()
                .number(1, vectors.length)
                .number(1, vectors[0].length)
                .number(2, FLOAT)
                .text(8, "vectors")
                .bytes(9, raw(vectors));
        Message node =
                new Message().text(1, "vectors").text(1, input).text(2, "out").text(4, "Gather");
        Message graph = new Message()
                .message(1, node)
                .text(2, "tiny")
                .message(5, tensor)
                .message(11, value(input, INT64, 2))
                .message(11, value("attention_mask", INT64, 2))
                .message(12, value("out", FLOAT, 3));
        Message model = new Message()
                .number(1, 8)
                .message(7, graph)
                .message(8, new Message().text(1, "").number(2, 13));
        Files.write(file, model.bytes());
    }

    private static Message value(String name, int type, int dimensions) {
        Message shape = new Message();
        for (int i = 0; i < dimensions; i++) {
            shape.message(1, new Message().text(2, name + i));
        }
        Message tensor = new Message().number(1, type).message(2, shape);
        return new Message().text(1, name).message(2, new Message().message(1, tensor));
    }

    private static byte[] raw(float[][] vectors) {
        ByteBuffer raw =
                ByteBuffer.allocate(4 * vectors.length * vectors[0].length).order(ByteOrder.LITTLE_ENDIAN);
        for (float[] vector : vectors) {
            for (float number : vector) {
                raw.putFloat(number);
            }
        }
        return raw.array();
    }

    private static final class Message {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message number(int field, long value) {
            varint(field << 3);
            varint(value);
            return this;
        }

        Message text(int field, String value) {
            return bytes(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message message(int field, Message value) {
            return bytes(field, value.bytes());
        }

        Message bytes(int field, byte[] value) {
            varint(field << 3 | 2);
            varint(value.length);
            out.writeBytes(value);
            return this;
        }

        byte[] bytes() {
            return out.toByteArray();
        }

        private void varint(long value) {
            long rest = value;
            while ((rest & ~0x7FL) != 0) {
                out.write((int) (rest & 0x7F | 0x80));
                rest >>>= 7;
            }
            out.write((int) rest);
        }
    }
}
