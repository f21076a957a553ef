package org.niangjia.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The machine that a measurement ran on. */
final class Machine {

    private Machine() {}

    /** Processor, cores and JDK in one line. */
    static String inWords() throws IOException {
        String model = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 2))
                .orElse("unknown processor");
        return "%s, %d cores, JDK %s%n".formatted(model, Runtime.getRuntime().availableProcessors(), Runtime.version());
    }
}
