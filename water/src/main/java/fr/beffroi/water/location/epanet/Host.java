package fr.beffroi.water.location.epanet;

import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.runtime.WasmFunctionHandle;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.FunctionImport;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** What the engine asks of the machine under it: files in memory, more memory within a limit, a clock that stands still. */
final class Host {
    private static final long[] NOTHING = {};
    private static final long[] OK = {0};
    private static final int UNSUPPORTED = 52;
    private static final int TM_BYTES = 44;

    private final MemoryFiles files;

    Host(MemoryFiles files) {
        this.files = files;
    }

    ImportValues imports(WasmModule module) {
        ImportValues.Builder imports = ImportValues.builder();
        var section = module.importSection();
        for (int i = 0; i < section.importCount(); i++) {
            FunctionImport asked = (FunctionImport) section.getImport(i);
            imports.addFunction(new HostFunction(
                    asked.module(),
                    asked.name(),
                    module.typeSection().getType(asked.typeIndex()),
                    handle(asked.name())));
        }
        return imports.build();
    }

    private WasmFunctionHandle handle(String name) {
        return switch (name) {
            case "__syscall_openat" -> this::open;
            case "__syscall_unlinkat" -> this::unlink;
            case "fd_read" -> this::read;
            case "fd_write" -> this::write;
            case "fd_seek" -> this::seek;
            case "fd_close" -> this::close;
            case "emscripten_resize_heap" -> Host::grow;
            case "__syscall_fcntl64" -> (instance, arguments) -> OK;
            case "__syscall_ioctl", "__syscall_dup3", "__syscall_rmdir" ->
                (instance, arguments) -> new long[] {-UNSUPPORTED};
            case "emscripten_date_now" -> (instance, arguments) -> new long[] {Double.doubleToRawLongBits(0)};
            case "clock_time_get" ->
                (instance, arguments) -> {
                    instance.memory().writeLong((int) arguments[2], 0);
                    return OK;
                };
            case "_localtime_js" ->
                (instance, arguments) -> {
                    instance.memory().write((int) arguments[1], new byte[TM_BYTES]);
                    return NOTHING;
                };
            case "_tzset_js", "_emscripten_runtime_keepalive_clear" -> (instance, arguments) -> NOTHING;
            case "_setitimer_js" -> (instance, arguments) -> OK;
            case "_abort_js", "proc_exit" ->
                (instance, arguments) -> {
                    throw new EngineStopped();
                };
            default -> throw new IllegalStateException("the engine asks for " + name);
        };
    }

    private long[] open(Instance instance, long... arguments) {
        Memory memory = instance.memory();
        String path = memory.readCString((int) arguments[1], StandardCharsets.ISO_8859_1);
        return new long[] {files.open(path, (int) arguments[2])};
    }

    private long[] unlink(Instance instance, long... arguments) {
        files.remove(instance.memory().readCString((int) arguments[1], StandardCharsets.ISO_8859_1));
        return OK;
    }

    private long[] close(Instance instance, long... arguments) {
        int number = (int) arguments[0];
        if (!files.isOpen(number)) {
            return new long[] {MemoryFiles.BAD_NUMBER};
        }
        files.close(number);
        return OK;
    }

    private long[] read(Instance instance, long... arguments) {
        int number = (int) arguments[0];
        if (!files.isOpen(number)) {
            return new long[] {MemoryFiles.BAD_NUMBER};
        }
        Memory memory = instance.memory();
        int total = 0;
        for (int i = 0; i < (int) arguments[2]; i++) {
            int vector = (int) arguments[1] + 8 * i;
            byte[] bytes = files.read(number, memory.readInt(vector + 4));
            memory.write(memory.readInt(vector), bytes);
            total += bytes.length;
        }
        memory.writeI32((int) arguments[3], total);
        return OK;
    }

    /** What goes to the standard outputs is left out: the engine's report is a file. */
    private long[] write(Instance instance, long... arguments) {
        int number = (int) arguments[0];
        Memory memory = instance.memory();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < (int) arguments[2]; i++) {
            int vector = (int) arguments[1] + 8 * i;
            bytes.writeBytes(memory.readBytes(memory.readInt(vector), memory.readInt(vector + 4)));
        }
        if (files.isOpen(number) && !files.write(number, bytes)) {
            return new long[] {MemoryFiles.NO_SPACE};
        }
        memory.writeI32((int) arguments[3], bytes.size());
        return OK;
    }

    private long[] seek(Instance instance, long... arguments) {
        int number = (int) arguments[0];
        if (!files.isOpen(number)) {
            return new long[] {MemoryFiles.BAD_NUMBER};
        }
        long place = files.seek(number, arguments[1], (int) arguments[2]);
        if (place < 0) {
            return new long[] {-place};
        }
        instance.memory().writeLong((int) arguments[3], place);
        return OK;
    }

    private static long[] grow(Instance instance, long... arguments) {
        Memory memory = instance.memory();
        long pages = (Integer.toUnsignedLong((int) arguments[0]) + Memory.PAGE_SIZE - 1) / Memory.PAGE_SIZE;
        long more = pages - memory.pages();
        if (more <= 0) {
            return new long[] {1};
        }
        // Some to spare: growing copies all of it.
        long spare = Math.min(more + memory.pages() / 4, (long) memory.maximumPages() - memory.pages());
        return new long[] {spare >= more && memory.grow((int) spare) >= 0 ? 1 : 0};
    }
}
