package org.niangjia.engine.population.internal;

import java.util.List;
import org.niangjia.engine.population.Employment;
import org.niangjia.engine.population.Trade;
import org.niangjia.kernel.Sex;

/** What people work and in which form, which differs between men and women. */
final class Work {

    /** A trade in a form of employment. */
    record Job(Trade trade, Employment employment, int menWeight, int womenWeight) {}

    private final Weighted<Job> ofMen;
    private final Weighted<Job> ofWomen;

    Work() {
        List<Job> jobs = Table.rows("work.tsv", 4).stream()
                .map(row ->
                        new Job(row.code(0, Trade.class), row.code(1, Employment.class), row.number(2), row.number(3)))
                .toList();
        ofMen = Weighted.of(jobs, Job::menWeight);
        ofWomen = Weighted.of(jobs, Job::womenWeight);
    }

    Job draw(Sex sex, Dice dice) {
        return (sex == Sex.MALE ? ofMen : ofWomen).draw(dice);
    }
}
