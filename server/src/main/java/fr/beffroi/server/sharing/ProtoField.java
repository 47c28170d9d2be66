package fr.beffroi.server.sharing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One field of a protobuf message as it is encoded (protobuf.dev, "Encoding").
 *
 * @param isBytes whether it is length-delimited; else a number, which is skipped
 * @param bytes empty where it is a number
 */
record ProtoField(int number, boolean isBytes, byte[] bytes) {
    /**
     * In order.
     *
     * @throws IllegalArgumentException unless the bytes are a whole message, to the last one
     */
    static List<ProtoField> all(byte[] message) {
        List<ProtoField> fields = new ArrayList<>();
        Cursor at = new Cursor(message);
        while (!at.isOver()) {
            long tag = at.varint();
            int number = (int) (tag >>> 3);
            if (number < 1 || tag > 0xFFFF_FFFFL) {
                throw new IllegalArgumentException("tag");
            }
            switch ((int) (tag & 7)) {
                case 0 -> {
                    at.varint();
                    fields.add(new ProtoField(number, false, new byte[0]));
                }
                case 1 -> {
                    at.take(8);
                    fields.add(new ProtoField(number, false, new byte[0]));
                }
                case 2 -> fields.add(new ProtoField(number, true, at.take(at.varint())));
                case 5 -> {
                    at.take(4);
                    fields.add(new ProtoField(number, false, new byte[0]));
                }
                default -> throw new IllegalArgumentException("wire type");
            }
        }
        return fields;
    }

    private static final class Cursor {
        private final byte[] message;
        private int next;

        private Cursor(byte[] message) {
            this.message = message;
        }

        private boolean isOver() {
            return next == message.length;
        }

        private long varint() {
            long value = 0;
            for (int shift = 0; shift < 64; shift += 7) {
                if (isOver()) {
                    throw new IllegalArgumentException("end");
                }
                byte one = message[next++];
                value |= (long) (one & 0x7F) << shift;
                if (one >= 0) {
                    return value;
                }
            }
            throw new IllegalArgumentException("varint");
        }

        private byte[] take(long length) {
            if (length < 0 || length > message.length - next) {
                throw new IllegalArgumentException("length");
            }
            next += (int) length;
            return Arrays.copyOfRange(message, next - (int) length, next);
        }
    }
}
