package org.niangjia.engine.knowledge.internal.rank;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.util.VectorUtil;
import org.niangjia.engine.knowledge.internal.text.ArticleNumber;

/**
 * Questions that people asked, with the articles that answer them. A like question likely has the same answer, and some
 * laws touch everybody, others hardly anybody.
 */
public final class AskedQuestions {

    private static final String STATE = "中华人民共和国";

    private final List<AskedQuestion> questions;
    private final Map<String, Map<String, Integer>> timesByKeyByTitle = new HashMap<>();
    private final Map<String, Integer> timesByTitle = new HashMap<>();

    public AskedQuestions(List<AskedQuestion> questions) {
        this.questions = List.copyOf(questions);
        for (AskedQuestion question : questions) {
            for (Article article : question.answers()) {
                timesByKeyByTitle
                        .computeIfAbsent(article.title(), unseen -> new HashMap<>())
                        .merge(article.key(), 1, Integer::sum);
                timesByTitle.merge(article.title(), 1, Integer::sum);
            }
        }
    }

    /**
     * An article, whatever version of its document it stands in.
     *
     * @param title of the document, without the name of the state
     * @param key {@link ArticleNumber#key}, or empty for a passage that is no article
     */
    public record Article(String title, String key) {

        /** The article under the names that a document gives itself and its passage. */
        public static Article of(String title, String heading) {
            String key =
                    ArticleNumber.ofHeading(heading).map(ArticleNumber::key).orElse("");
            return new Article(bare(title), key);
        }
    }

    /** A question with its answers and its vector of length 1, which is not changed afterwards. */
    public static final class AskedQuestion {

        private final String text;
        private final float[] vector;
        private final List<Article> answers;

        public AskedQuestion(String text, float[] vector, List<Article> answers) {
            this.text = text;
            this.vector = vector;
            this.answers = List.copyOf(answers);
        }

        public List<Article> answers() {
            return answers;
        }
    }

    /** A question that is like another, with the cosine of both. */
    public record Like(AskedQuestion question, float cosine) {}

    /** The questions most like the one of the vector, the most like first. */
    public List<Like> like(float[] vector, int count) {
        return questions.stream()
                .map(question -> new Like(question, VectorUtil.dotProduct(vector, question.vector)))
                .sorted(Comparator.comparingDouble(Like::cosine).reversed())
                .limit(count)
                .toList();
    }

    /** How often the document's articles were answers, all together. */
    public int timesOf(String title) {
        return timesByTitle.getOrDefault(bare(title), 0);
    }

    /** How often an article was an answer. */
    public int timesOf(String title, String key) {
        return timesByKeyByTitle.getOrDefault(bare(title), Map.of()).getOrDefault(key, 0);
    }

    /** A line a question: text, tab, its answers as document, colon, key, joined by bars. */
    List<String> lines() {
        return questions.stream()
                .map(question -> question.text + "\t"
                        + question.answers().stream()
                                .map(article -> article.title() + ":" + article.key())
                                .collect(Collectors.joining("|")))
                .toList();
    }

    /** The vectors in the order of the lines: dimensions in 4 bytes, then IEEE 754 numbers of 16 bits. */
    void writeVectors(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(questions.getFirst().vector.length);
        for (AskedQuestion question : questions) {
            for (float value : question.vector) {
                data.writeShort(Float.floatToFloat16(value));
            }
        }
        data.flush();
    }

    /** What {@link #lines} and {@link #writeVectors} wrote. */
    static AskedQuestions of(List<String> lines, InputStream vectors) throws IOException {
        ByteBuffer data = ByteBuffer.wrap(vectors.readAllBytes());
        int dimensions = data.getInt();
        ShortBuffer values = data.asShortBuffer();
        List<AskedQuestion> questions = new ArrayList<>();
        for (String line : lines) {
            String[] columns = line.split("\t", -1);
            List<Article> answers = Arrays.stream(columns[1].split("\\|", -1))
                    .map(written -> written.split(":", -1))
                    .map(parts -> new Article(parts[0], parts[1]))
                    .toList();
            float[] vector = new float[dimensions];
            for (int i = 0; i < dimensions; i++) {
                vector[i] = Float.float16ToFloat(values.get());
            }
            questions.add(new AskedQuestion(columns[0], vector, answers));
        }
        return new AskedQuestions(questions);
    }

    /** The title without the name of the state, as people call laws. */
    public static String bare(String title) {
        return title.startsWith(STATE) && title.length() > STATE.length() ? title.substring(STATE.length()) : title;
    }
}
