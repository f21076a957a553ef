package org.niangjia.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands; without one, the list of them. */
@Command(
        name = "niangjia",
        subcommands = {
            UpCommand.class,
            AskCommand.class,
            IndexCommand.class,
            PoseCommand.class,
            FilmCommand.class,
            LabelsCommand.class,
            SayCommand.class,
            LinkCommand.class,
            DedupeCommand.class,
            ExplainCommand.class,
            LookupCommand.class,
            SampleCommand.class,
            PopulationCommand.class,
            AuditCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ScenarioCommand.class,
            CommandLine.HelpCommand.class
        },
        description = "Niangjia, an open digital trade-union platform.",
        footer = {"", "Also: test (all checks) and bench NAME (measurements), which the launcher runs through Maven."})
public final class Main {

    /** Everything was done. */
    static final int DONE = 0;
    /** It was tried and failed. */
    static final int FAILED = 1;
    /** The command was called in a wrong way. */
    static final int WRONG_USE = 2;

    /** Lucene would tell at each start that a module of the JDK's incubator could make it faster. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private Main() {}

    /** Runs one command; its exit code is 0 done, 1 failed, 2 wrong use. */
    public static void main(String[] arguments) {
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
        LUCENE.setLevel(Level.SEVERE);
        System.exit(run(arguments));
    }

    /** @return the exit code */
    static int run(String... arguments) {
        CommandLine commands = new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(new CommandLine.RunLast());
        return arguments.length == 0 ? usage(commands) : commands.execute(arguments);
    }

    private static int usage(CommandLine commands) {
        commands.usage(System.err);
        return WRONG_USE;
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
