package org.niangjia.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The measurements by name. */
@Command(
        name = "bench",
        subcommands = {
            PlatformBench.class,
            MembershipBench.class,
            RetrievalBench.class,
            RefusalBench.class,
            StatementsBench.class,
            GuardBench.class,
            SpeechBench.class,
            FilmBench.class,
            LinkageBench.class
        },
        description = "Measures what the README claims.")
public final class Main {

    private Main() {}

    /** Runs one measurement; the exit code is 0 if it ran, whatever the figures, 1 if not, 2 for wrong use. */
    public static void main(String[] arguments) {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        CommandLine commands = new CommandLine(new Main());
        if (arguments.length == 0) {
            commands.usage(System.err);
            System.exit(2);
        }
        System.exit(commands.execute(arguments));
    }
}
