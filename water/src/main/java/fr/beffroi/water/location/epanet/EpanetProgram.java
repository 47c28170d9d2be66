package fr.beffroi.water.location.epanet;

import com.dylibso.chicory.compiler.MachineFactoryCompiler;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.wasm.ChicoryException;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import fr.beffroi.water.location.files.UnreadableLocationFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * EPANET 2.2 itself, as the npm package {@code epanet-js} carries it: the C program compiled to WebAssembly, compiled once more to
 * the bytecode of this virtual machine. It sees no file, no clock and no network of the machine.
 */
public final class EpanetProgram {
    /** The package, as npm names it. */
    public static final String PACKAGE = "epanet-js@0.9.0";

    private static final String ENTRY = "package/dist/engines/v2.2/EpanetEngine.wasm";
    private static final String SHA256 = "da0da6e6e17568825c21310bf788df529386a7826acc1cfea64d692db264aef1";
    private static final int LARGEST_ENTRY = 16 << 20;

    private final WasmModule module;
    private final Function<Instance, Machine> machines;

    private EpanetProgram(WasmModule module, Function<Instance, Machine> machines) {
        this.module = module;
        this.machines = machines;
    }

    /**
     * Takes a second; what it gives may be kept and shared between threads.
     *
     * @param archive the package as npm packs it
     * @throws UnreadableLocationFile if it is not that package, to the byte
     */
    public static EpanetProgram read(Path archive) throws IOException {
        byte[] program = program(archive);
        if (!SHA256.equals(sha256(program))) {
            throw UnreadableLocationFile.of(archive.toString(), null, "location.engine.other", PACKAGE);
        }
        try {
            WasmModule module = Parser.parse(program);
            return new EpanetProgram(module, MachineFactoryCompiler.compile(module));
        } catch (ChicoryException e) {
            throw new IllegalStateException("the pinned program does not compile", e);
        }
    }

    WasmModule module() {
        return module;
    }

    Function<Instance, Machine> machines() {
        return machines;
    }

    private static byte[] program(Path archive) throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
                TarArchiveInputStream entries = new TarArchiveInputStream(new GzipCompressorInputStream(file))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().equals(ENTRY)) {
                    return entries.readNBytes(LARGEST_ENTRY);
                }
            }
        } catch (java.nio.file.FileSystemException e) {
            throw e;
        } catch (IOException notAnArchive) {
            throw UnreadableLocationFile.of(archive.toString(), null, "location.engine.other", PACKAGE);
        }
        throw UnreadableLocationFile.of(archive.toString(), null, "location.engine.other", PACKAGE);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
