package fr.beffroi.buildings.imagery;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** The blocks that were decoded last, bounded in bytes. Two threads that want the same block decode it once. */
final class BlockCache {
    /** Which block: a sheet by its place in its imagery. */
    record Key(int sheet, int level, int column, int row) {}

    private final long most;
    private final Map<Key, Block> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<Key, CompletableFuture<Block>> underway = new HashMap<>();
    private long bytes;

    BlockCache(long most) {
        this.most = most;
    }

    Block get(Key key, Supplier<Block> decode) {
        CompletableFuture<Block> mine = new CompletableFuture<>();
        CompletableFuture<Block> other;
        synchronized (this) {
            Block block = kept.get(key);
            if (block != null) {
                return block;
            }
            other = underway.putIfAbsent(key, mine);
        }
        if (other != null) {
            return await(other);
        }
        try {
            Block block = decode.get();
            keep(key, block);
            mine.complete(block);
            return block;
        } catch (RuntimeException | Error e) {
            synchronized (this) {
                underway.remove(key);
            }
            mine.completeExceptionally(e);
            throw e;
        }
    }

    private static Block await(CompletableFuture<Block> block) {
        try {
            return block.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UnreadableImage unreadable) {
                throw unreadable;
            }
            throw e;
        }
    }

    private synchronized void keep(Key key, Block block) {
        underway.remove(key);
        kept.put(key, block);
        bytes += block.bytes();
        var oldest = kept.entrySet().iterator();
        while (bytes > most && oldest.hasNext()) {
            Map.Entry<Key, Block> entry = oldest.next();
            if (!entry.getKey().equals(key)) {
                bytes -= entry.getValue().bytes();
                oldest.remove();
            }
        }
    }

    synchronized long bytes() {
        return bytes;
    }
}
