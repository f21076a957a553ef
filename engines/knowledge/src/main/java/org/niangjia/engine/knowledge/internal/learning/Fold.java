package org.niangjia.engine.knowledge.internal.learning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.niangjia.engine.knowledge.internal.rank.LearntRanking;

/**
 * A ranking and the questions that it has not seen, which others may judge by it fairly.
 *
 * @param left as they were asked
 */
public record Fold(LearntRanking ranking, List<String> left) {

    private static final String LEFT = "left-out.txt";

    public Fold {
        left = List.copyOf(left);
    }

    void write(Path folder, int number) throws IOException {
        Path own = folder.resolve("fold-" + number);
        ranking.write(own);
        Files.write(own.resolve(LEFT), left);
    }

    /** All folds of a folder. */
    public static List<Fold> readAll(Path folder) {
        try {
            List<Fold> folds = new ArrayList<>();
            for (Path own = folder.resolve("fold-0");
                    Files.isDirectory(own);
                    own = folder.resolve("fold-" + folds.size())) {
                folds.add(new Fold(LearntRanking.read(own), Files.readAllLines(own.resolve(LEFT))));
            }
            return folds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
