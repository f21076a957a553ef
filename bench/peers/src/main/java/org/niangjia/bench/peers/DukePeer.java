package org.niangjia.bench.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.priv.garshol.duke.Comparator;
import no.priv.garshol.duke.ConfigurationImpl;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Property;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.RecordImpl;
import no.priv.garshol.duke.comparators.ExactComparator;
import no.priv.garshol.duke.comparators.JaroWinkler;
import no.priv.garshol.duke.comparators.JaroWinklerTokenized;
import no.priv.garshol.duke.comparators.Levenshtein;
import no.priv.garshol.duke.comparators.QGramComparator;
import no.priv.garshol.duke.databases.LuceneDatabase;
import no.priv.garshol.duke.datasources.InMemoryDataSource;
import no.priv.garshol.duke.matchers.AbstractMatchListener;

/**
 * Duke over its Lucene database, with a comparator and probabilities for each column by what it holds, in the manner of its own examples.
 * Arguments: the left table, the right one or {@code -}, where to write scored pairs, and how many candidates are searched for a record.
 */
public final class DukePeer {

    /** Low, so that the caller can choose a threshold. */
    private static final double THRESHOLD = 0.5;

    private static final String ID = "ID";
    private static final int BATCH = 40_000;

    private DukePeer() {}

    public static void main(String[] arguments) throws IOException {
        boolean linkage = !arguments[1].equals("-");
        Records left = Records.read(Path.of(arguments[0]));
        LuceneDatabase database = new LuceneDatabase();
        database.setMaxSearchHits(Integer.parseInt(arguments[3]));
        database.setMinRelevance(0);
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration.setProperties(properties(left));
        configuration.setThreshold(THRESHOLD);
        configuration.setDatabase(database);
        if (linkage) {
            configuration.addDataSource(1, new InMemoryDataSource(records("L", left)));
            configuration.addDataSource(2, new InMemoryDataSource(records("R", Records.read(Path.of(arguments[1])))));
        } else {
            configuration.addDataSource(0, new InMemoryDataSource(records("L", left)));
        }
        try (ScoredPairs scored = new ScoredPairs(Path.of(arguments[2]))) {
            Processor processor = new Processor(configuration);
            processor.setThreads(Runtime.getRuntime().availableProcessors());
            processor.addMatchListener(new AbstractMatchListener() {
                @Override
                public void matches(Record one, Record two, double confidence) {
                    String first = one.getValue(ID);
                    String second = two.getValue(ID);
                    boolean exchanged = first.charAt(0) == 'R';
                    scored.add(row(exchanged ? second : first), row(exchanged ? first : second), confidence);
                }
            });
            if (linkage) {
                processor.link(configuration.getDataSources(1), configuration.getDataSources(2), true, BATCH);
            } else {
                processor.deduplicate(BATCH);
            }
            processor.close();
        }
    }

    private static int row(String id) {
        return Integer.parseInt(id.substring(1));
    }

    private static List<Record> records(String side, Records table) {
        List<Record> records = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            RecordImpl record = new RecordImpl();
            record.addValue(ID, side + row);
            for (int column = 0; column < table.columns().size(); column++) {
                String value = table.rows().get(row).get(column);
                if (!value.isEmpty()) {
                    record.addValue(table.columns().get(column), value);
                }
            }
            records.add(record);
        }
        return records;
    }

    private static List<Property> properties(Records table) {
        List<Property> properties = new ArrayList<>();
        properties.add(new PropertyImpl(ID));
        for (int column = 0; column < table.columns().size(); column++) {
            properties.add(property(table.columns().get(column), table.kinds().get(column)));
        }
        return properties;
    }

    private static Property property(String name, String kind) {
        return switch (kind) {
            case "CHINESE_NAME", "FULL_NAME" -> property(name, new JaroWinkler(), 0.2, 0.9);
            case "GIVEN_NAME", "SURNAME" -> property(name, new JaroWinkler(), 0.3, 0.85);
            case "NATIONAL_NUMBER", "NUMBER", "EMAIL" -> property(name, new Levenshtein(), 0.2, 0.97);
            case "PHONE", "DATE" -> property(name, new Levenshtein(), 0.3, 0.9);
            case "ADDRESS", "ORGANISATION" -> property(name, new QGramComparator(), 0.4, 0.85);
            case "TEXT" -> property(name, new QGramComparator(), 0.1, 0.95);
            case "PEOPLE" -> property(name, new JaroWinklerTokenized(), 0.3, 0.9);
            case "PLACE" -> property(name, new JaroWinkler(), 0.4, 0.75);
            default -> property(name, new ExactComparator(), 0.4, 0.65);
        };
    }

    private static Property property(String name, Comparator comparator, double low, double high) {
        return new PropertyImpl(name, comparator, low, high);
    }
}
