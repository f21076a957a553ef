package org.niangjia.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.AigcLabel;
import org.niangjia.engine.studio.FilmFailed;
import org.niangjia.engine.studio.LabelFound;
import org.niangjia.engine.studio.Labels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the labels of generated content back from files. */
@Command(
        name = "labels",
        subcommands = LabelsCommand.Verify.class,
        description = "The labels of generated content (GB 45438-2025) in files.",
        mixinStandardHelpOptions = true)
final class LabelsCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        System.err.println("labels: which? There is: labels verify FILE");
        return Main.WRONG_USE;
    }

    /** Done only if the file carries a label and its content is the one that was labelled. */
    @Command(
            name = "verify",
            description = "Reads the label of a file and tells whether its content is the one that was labelled.",
            mixinStandardHelpOptions = true)
    static final class Verify implements Callable<Integer> {

        private static final JsonMapper MAPPER = JsonMapper.builder()
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .build();

        @Parameters(paramLabel = "FILE", description = "An MP4, M4A, WAV, WebM, PNG, Markdown or WebVTT file.")
        private @Nullable Path file;

        @Option(names = "--json", description = "Prints one line of JSON.")
        private boolean json;

        private record Line(
                String file,
                boolean labelled,
                boolean intact,
                @Nullable AigcLabel label) {}

        @Override
        public Integer call() {
            if (file == null) {
                throw new IllegalStateException("picocli sets what is required before it calls");
            }
            try {
                Optional<LabelFound> found = Labels.read(file);
                print(file, found);
                return found.map(LabelFound::intact).orElse(false) ? Main.DONE : Main.FAILED;
            } catch (IOException | FilmFailed | IllegalArgumentException failure) {
                System.err.println("labels: " + Faults.inWords(failure));
                return Main.FAILED;
            }
        }

        private void print(Path read, Optional<LabelFound> found) {
            boolean intact = found.map(LabelFound::intact).orElse(false);
            if (json) {
                System.out.println(MAPPER.writeValueAsString(new Line(
                        read.toString(),
                        found.isPresent(),
                        intact,
                        found.map(LabelFound::label).orElse(null))));
            } else if (found.isEmpty()) {
                System.out.println(read + ": no label");
            } else {
                LabelFound label = found.get();
                System.out.println(read + ": " + AigcLabel.WORDS + ", "
                        + label.label().contentProducer() + ", " + label.label().produceId()
                        + (intact ? ", unchanged" : ", changed since it was labelled"));
            }
        }
    }
}
