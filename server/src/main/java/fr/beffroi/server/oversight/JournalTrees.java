package fr.beffroi.server.oversight;

import fr.beffroi.oversight.journal.Head;
import fr.beffroi.oversight.journal.HeadKey;
import fr.beffroi.oversight.journal.MerkleTree;
import fr.beffroi.oversight.journal.Proof;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The Merkle tree of each journal, grown from the stored bytes and held against every head ever signed: those of the
 * database, and those kept beside the key, which a rewrite of the database does not reach. Inside {@code Tenancy.in},
 * never in a transaction that has placed entries itself: a rollback would leave them in the tree.
 */
@Component
class JournalTrees {
    private static final HexFormat HEX = HexFormat.of();

    private final JournalRows rows;
    private final HeadLog log;
    private final HeadKey key;
    private final Map<UUID, Grown> trees = new ConcurrentHashMap<>();

    JournalTrees(JournalRows rows, HeadLog log, HeadKey key) {
        this.rows = rows;
        this.log = log;
        this.key = key;
    }

    /** Root over all placed entries. A tree met for the first time is checked whole. @throws Tampered */
    Root root(UUID collectivity) {
        Grown grown = trees.computeIfAbsent(collectivity, id -> new Grown());
        synchronized (grown) {
            try {
                grown.catchUp(rows);
                if (!grown.checked) {
                    check(grown.tree, heads(collectivity));
                    grown.checked = true;
                }
                long size = grown.tree.size();
                return new Root(size, grown.tree.root(size));
            } catch (Tampered e) {
                forget(collectivity);
                throw e;
            }
        }
    }

    Proof proof(UUID collectivity, byte[] entry, long index, Head head) {
        Grown grown = trees.computeIfAbsent(collectivity, id -> new Grown());
        synchronized (grown) {
            grown.catchUp(rows);
            return Proof.of(entry, index, grown.tree, head, key.publicKey());
        }
    }

    /** The next {@link #root} reads everything again. */
    void forget(UUID collectivity) {
        trees.remove(collectivity);
    }

    /** Reads every head and every entry again: heads first, since one signed in between would be ahead of the entries. */
    JournalBook.Check verify(UUID collectivity) {
        MerkleTree tree = new MerkleTree();
        long covered = 0;
        String fault = null;
        try {
            Grown grown = new Grown();
            tree = grown.tree;
            List<Head> heads = heads(collectivity);
            grown.catchUp(rows);
            for (Head head : heads) {
                check(tree, List.of(head));
                covered = head.size();
            }
        } catch (Tampered e) {
            fault = e.fault();
        }
        String root = HEX.formatHex(tree.root(tree.size()));
        return new JournalBook.Check(tree.size(), fault == null, fault == null ? -1 : covered, root, fault);
    }

    private List<Head> heads(UUID collectivity) {
        List<Head> heads = new ArrayList<>(rows.heads(0, Integer.MAX_VALUE));
        heads.addAll(log.heads(collectivity));
        heads.sort(Comparator.comparingLong(Head::size));
        return heads;
    }

    private void check(MerkleTree tree, List<Head> heads) {
        for (Head head : heads) {
            if (!HeadKey.verifies(head, key.publicKey())) {
                throw new Tampered("journal.fault.signature");
            }
            if (head.size() > tree.size()) {
                throw new Tampered("journal.fault.cut");
            }
            if (!HEX.formatHex(tree.root(head.size())).equals(head.root())) {
                throw new Tampered("journal.fault.root");
            }
        }
    }

    record Root(long size, byte[] hash) {}

    /** What is stored is not what was signed. */
    static final class Tampered extends RuntimeException {
        private final String fault;

        Tampered(String fault) {
            super(fault);
            this.fault = fault;
        }

        String fault() {
            return fault;
        }
    }

    private static final class Grown {
        private final MerkleTree tree = new MerkleTree();
        private boolean checked;

        void catchUp(JournalRows rows) {
            try (Stream<JournalRows.Placed> entries = rows.from(tree.size())) {
                entries.forEach(entry -> {
                    if (entry.place() != tree.size()) {
                        throw new Tampered("journal.fault.gap");
                    }
                    tree.append(entry.bytes());
                });
            }
        }
    }
}
