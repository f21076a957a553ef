package org.niangjia.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.PoseSheet;
import org.niangjia.engine.studio.Rig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Draws all that the avatar can show, to judge it by. */
@Command(
        name = "pose",
        description = "Draws 小宣's mouth shapes, expressions and gestures as sheets of pictures (PNG).",
        mixinStandardHelpOptions = true)
final class PoseCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--out", required = true, description = "The folder for the pictures; made if it isn't there.")
    private @Nullable Path directory;

    @Option(names = "--json", description = "Prints one line of JSON at the end.")
    private boolean json;

    private record Written(List<String> files) {}

    @Override
    public Integer call() {
        if (spec == null || directory == null) {
            throw new IllegalStateException("picocli sets what is required before it calls");
        }
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw new ParameterException(spec.commandLine(), "pose: not a folder: " + directory);
        }
        try {
            List<String> files = new PoseSheet(Rig.xiaoxuan())
                    .write(directory).stream().map(Path::toString).toList();
            System.out.println(
                    json ? JsonMapper.shared().writeValueAsString(new Written(files)) : String.join("\n", files));
            return Main.DONE;
        } catch (IOException failure) {
            System.err.println("pose: " + failure);
            return Main.FAILED;
        }
    }
}
