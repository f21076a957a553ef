package org.niangjia.engine.knowledge.internal.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.niangjia.engine.knowledge.Citation;
import org.niangjia.engine.knowledge.Guard;
import org.niangjia.engine.knowledge.Guard.Cited;
import org.niangjia.engine.knowledge.Hit;
import org.niangjia.engine.knowledge.Sentence;
import org.niangjia.engine.knowledge.internal.search.View;
import org.niangjia.engine.knowledge.internal.text.ArticleNumber;
import org.niangjia.engine.knowledge.internal.text.DocumentName;
import org.niangjia.engine.knowledge.internal.text.Statement;

/**
 * Says what a passage states as a person would: shortened to what answers, an item in the sentence of its lead-in, what 前款 points
 * to in brackets, the law named. What it makes has passed the guard, else the passage is quoted as it stands.
 */
final class Speech {

    private final View view;
    private final Compression compression;
    private final References references;

    Speech(View view, Question question) {
        this.view = view;
        this.compression = new Compression(question);
        this.references = new References(view);
    }

    /** @param candidates of one passage, in its order, at least one */
    Sentence of(List<Candidate> candidates) throws IOException {
        Hit hit = candidates.getFirst().hit();
        StringBuilder text = new StringBuilder();
        Set<Citation> quoted = new LinkedHashSet<>();
        List<Pointed> followed = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Statement statement = candidate.statement();
            List<Pointed> pointed = references.in(hit, statement);
            text.append(resolved(statement.asOneSentence().orElseGet(() -> compression.of(statement)), pointed));
            quoted.addAll(candidate.citations());
            followed.addAll(pointed);
        }
        String said = framed(hit, text.toString());
        if (!Guard.over(passages(hit, followed)).check(said).isSupported()) {
            return Sentence.quoting(List.copyOf(quoted));
        }
        Set<Citation> citations = new LinkedHashSet<>(quoted);
        followed.forEach(pointed -> citations.addAll(pointed.citations()));
        return new Sentence(said, List.copyOf(citations));
    }

    private List<Cited> passages(Hit hit, List<Pointed> pointed) throws IOException {
        List<Cited> passages = new ArrayList<>(List.of(Cited.of(hit)));
        for (Pointed one : pointed) {
            for (Citation citation : one.citations()) {
                if (!citation.passageId().equals(hit.passage().id())) {
                    articleOf(citation).ifPresent(passages::add);
                    break;
                }
            }
        }
        return passages;
    }

    private Optional<Cited> articleOf(Citation citation) throws IOException {
        Optional<ArticleNumber> number = ArticleNumber.ofHeading(citation.passage());
        return number.isEmpty()
                ? Optional.empty()
                : view.article(citation.documentId(), number.get()).map(Cited::of);
    }

    /** Each reference with what it points to behind it; the last first, so that places stay right. */
    private static String resolved(String text, List<Pointed> pointed) {
        String resolved = text;
        for (Pointed one : pointed.reversed()) {
            int at = resolved.indexOf(one.reference());
            if (at >= 0 && !one.brief().isEmpty()) {
                int end = at + one.reference().length();
                resolved = resolved.substring(0, end) + "（" + one.brief() + "）" + resolved.substring(end);
            }
        }
        return resolved;
    }

    /** Names the law at the begin, and where the law speaks of itself; a guide speaks for itself. */
    private static String framed(Hit hit, String text) {
        if (ArticleNumber.ofHeading(hit.passage().heading()).isEmpty()) {
            return text;
        }
        String title = DocumentName.of(hit.documentTitle());
        String named = DocumentName.inPlaceOfItself(text, hit.documentTitle());
        return named.contains(title) ? named : title + "规定，" + named;
    }
}
