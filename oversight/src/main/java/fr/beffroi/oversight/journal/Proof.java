package fr.beffroi.oversight.journal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Proves that one entry stands in a journal, without showing any other: entry, audit path, signed head, public key. Says
 * nothing of who holds the key: compare {@link #fingerprint()} or the head's root with one published.
 *
 * @param entry the stored bytes, Base64
 * @param index of the entry, from 0
 * @param path audit path (RFC 9162 §2.1.3), hexadecimal hashes from the leaf upwards
 * @param head a head that covers the entry
 * @param key the Ed25519 public key (X.509), Base64
 */
public record Proof(String entry, long index, List<String> path, Head head, String key) {
    private static final int LONGEST = 2 * Entry.LONGEST;
    private static final Pattern FORM = Pattern.compile("\\{\"entry\":\"([A-Za-z0-9+/=]+)\",\"head\":(\\{[^{}]*})"
            + ",\"index\":(0|[1-9][0-9]{0,14}),\"key\":\"([A-Za-z0-9+/=]{1,200})\""
            + ",\"path\":\\[((?:\"[0-9a-f]{64}\",?){0,63})],\"v\":1}");

    public Proof {
        path = List.copyOf(path);
    }

    /**
     * @param entry the stored bytes
     * @param tree has at least as many leaves as the head covers
     * @throws IndexOutOfBoundsException if the head does not cover the index, or the tree not the head
     */
    public static Proof of(byte[] entry, long index, MerkleTree tree, Head head, PublicKey key) {
        HexFormat hex = HexFormat.of();
        return new Proof(
                Base64.getEncoder().encodeToString(entry),
                index,
                tree.inclusion(index, head.size()).stream().map(hex::formatHex).toList(),
                head,
                HeadKey.encode(key));
    }

    /** Whether the path leads from the entry to the head's root, and the key signed the head. */
    public boolean holds() {
        try {
            HexFormat hex = HexFormat.of();
            byte[] leaf = MerkleTree.leafHash(Base64.getDecoder().decode(entry));
            List<byte[]> hashes = path.stream().map(hex::parseHex).toList();
            return HeadKey.verifies(head, HeadKey.decode(key))
                    && MerkleProofs.includes(leaf, index, head.size(), hashes, hex.parseHex(head.root()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Of the key, as {@link HeadKey#fingerprint} gives it. @throws IllegalArgumentException if the key is none */
    public String fingerprint() {
        try {
            return HeadKey.fingerprint(HeadKey.decode(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("proof.malformed", e);
        }
    }

    /** The entry as it reads: canonical JSON. */
    public String entryText() {
        return new String(Base64.getDecoder().decode(entry), StandardCharsets.UTF_8);
    }

    /** Canonical JSON; {@link #parse} reads it back. */
    public String toJson() {
        return new String(
                CanonicalJson.bytes(Map.of(
                        "entry",
                        entry,
                        "head",
                        Map.of(
                                "at", head.at().toString(),
                                "journal", head.journal(),
                                "root", head.root(),
                                "signature", head.signature(),
                                "size", head.size()),
                        "index",
                        index,
                        "key",
                        key,
                        "path",
                        path,
                        "v",
                        1)),
                StandardCharsets.UTF_8);
    }

    /**
     * Reads what {@link #toJson} wrote, white space aside: no value of a proof contains any.
     *
     * @throws IllegalArgumentException if the text is no proof
     */
    public static Proof parse(String json) {
        if (json.length() > LONGEST) {
            throw new IllegalArgumentException("proof.malformed");
        }
        Matcher form = FORM.matcher(json.replaceAll("\\s", ""));
        Optional<Head> head = form.matches() ? JournalLines.findHead(form.group(2)) : Optional.empty();
        return head.map(h -> new Proof(
                        form.group(1),
                        Long.parseLong(form.group(3)),
                        Arrays.stream(form.group(5).split("\"?,?\"", -1))
                                .filter(hash -> !hash.isEmpty())
                                .toList(),
                        h,
                        form.group(4)))
                .orElseThrow(() -> new IllegalArgumentException("proof.malformed"));
    }
}
