package org.niangjia.engine.knowledge.internal.text;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Collections;
import java.util.Iterator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Lucene's view of {@link Terms}. */
public final class TermAnalyzer extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        return new TokenStreamComponents(new TermTokenizer());
    }

    /** Reads the whole field at once, since a pair of ideographs and a folded sign may straddle any buffer's end. */
    private static final class TermTokenizer extends Tokenizer {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private Iterator<String> terms = Collections.emptyIterator();

        @Override
        public void reset() throws IOException {
            super.reset();
            StringWriter text = new StringWriter();
            input.transferTo(text);
            terms = Terms.of(text.toString()).iterator();
        }

        @Override
        public boolean incrementToken() {
            if (!terms.hasNext()) {
                return false;
            }
            clearAttributes();
            term.append(terms.next());
            return true;
        }
    }
}
