package org.niangjia.engine.linkage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.internal.folder.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a result was made from, {@code run.json} of its folder: whoever has the same files and the same plan gets the same result.
 *
 * @param plan SHA-256 of {@code plan.yaml}
 * @param seed of all samples
 * @param inputs the tables, the left one first; of a deduplication also those that were taken in later
 * @param labels the file of judged pairs; null without one
 */
public record RunRecord(
        String plan,
        long seed,
        List<Input> inputs,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Input labels) {

    static final String NAME = "run.json";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    /**
     * A file that was read.
     *
     * @param rows how many it had
     * @param sha256 of its bytes; null if the rows came from elsewhere, such as a database
     */
    public record Input(
            String file,
            int rows,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String sha256) {

        static Input of(Path folder, String file, int rows) throws IOException {
            Path at = folder.resolve(file);
            return new Input(file, rows, Files.isRegularFile(at) ? Sha256.of(at) : null);
        }

        private boolean hasChanged(Path folder) throws IOException {
            Path at = folder.resolve(file);
            return sha256 != null && Files.isRegularFile(at) && !sha256.equals(Sha256.of(at));
        }
    }

    public RunRecord {
        inputs = List.copyOf(inputs);
    }

    static RunRecord of(
            Path folder, LinkagePlan plan, ResultFolder.Kept kept, RecordTable left, @Nullable RecordTable right)
            throws IOException {
        List<Input> inputs = new ArrayList<>();
        inputs.add(Input.of(folder, kept.left(), left.rows()));
        if (right != null && kept.right() != null) {
            inputs.add(Input.of(folder, kept.right(), right.rows()));
        }
        ResultFolder.Labels labels = kept.labels();
        return new RunRecord(
                Sha256.of(PlanFile.write(plan)),
                plan.seed(),
                inputs,
                labels == null ? null : Input.of(folder, labels.file(), labels.matches() + labels.others()));
    }

    /** The same with one more table, by a plan that may state more by now. */
    RunRecord with(LinkagePlan now, Input more) {
        List<Input> all = new ArrayList<>(inputs);
        all.add(more);
        return new RunRecord(Sha256.of(PlanFile.write(now)), seed, all, labels);
    }

    void write(Path file) throws IOException {
        Files.writeString(file, MAPPER.writeValueAsString(this));
    }

    /** @throws IOException if the folder has none, or a damaged one */
    public static RunRecord read(Path folder) throws IOException {
        try {
            return MAPPER.readValue(Files.readString(folder.resolve(NAME)), RunRecord.class);
        } catch (JacksonException damaged) {
            throw new IOException(folder + " holds a damaged run: " + damaged.getMessage(), damaged);
        }
    }

    /**
     * Of the tables that a run would read again those that are no longer what they were; who explains a pair by them explains another
     * one than was decided on.
     *
     * @param kept of the run; what an update took in lies in the folder itself and isn't asked for
     */
    public List<String> changedSince(Path folder, ResultFolder.Kept kept) throws IOException {
        List<String> changed = new ArrayList<>();
        for (Input input : inputs) {
            boolean isRead = input.file().equals(kept.left()) || input.file().equals(kept.right());
            if (isRead && input.hasChanged(folder)) {
                changed.add(input.file());
            }
        }
        return changed;
    }
}
