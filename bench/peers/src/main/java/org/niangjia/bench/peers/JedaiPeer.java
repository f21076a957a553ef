package org.niangjia.bench.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.scify.jedai.blockbuilding.IBlockBuilding;
import org.scify.jedai.blockbuilding.QGramsBlocking;
import org.scify.jedai.blockbuilding.StandardBlocking;
import org.scify.jedai.blockprocessing.blockcleaning.BlockFiltering;
import org.scify.jedai.blockprocessing.blockcleaning.ComparisonsBasedBlockPurging;
import org.scify.jedai.blockprocessing.comparisoncleaning.CardinalityNodePruning;
import org.scify.jedai.datamodel.AbstractBlock;
import org.scify.jedai.datamodel.Comparison;
import org.scify.jedai.datamodel.EntityProfile;
import org.scify.jedai.datamodel.PairIterator;
import org.scify.jedai.datamodel.SimilarityPairs;
import org.scify.jedai.entitymatching.ProfileMatcher;
import org.scify.jedai.utilities.enumerations.RepresentationModel;
import org.scify.jedai.utilities.enumerations.SimilarityMetric;
import org.scify.jedai.utilities.enumerations.WeightingScheme;

/**
 * JedAI by its own recommended way: blocks, block purging and filtering, meta-blocking, and one text model for the whole profile.
 * Arguments: the left table, the right one or {@code -}, where to write scored pairs, and the settings: a blocking ({@code words} or
 * {@code grams}), a {@code RepresentationModel} and a {@code SimilarityMetric}.
 */
public final class JedaiPeer {

    private static final float FILTER_RATIO = 0.8f;

    private JedaiPeer() {}

    public static void main(String[] arguments) throws IOException {
        boolean linkage = !arguments[1].equals("-");
        List<EntityProfile> left = profiles(Records.read(Path.of(arguments[0])));
        List<EntityProfile> right = linkage ? profiles(Records.read(Path.of(arguments[1]))) : List.of();
        IBlockBuilding building = arguments[3].equals("grams") ? new QGramsBlocking(3) : new StandardBlocking();
        List<AbstractBlock> blocks = linkage ? building.getBlocks(left, right) : building.getBlocks(left);
        blocks = new ComparisonsBasedBlockPurging(linkage).refineBlocks(blocks);
        blocks = new BlockFiltering(FILTER_RATIO).refineBlocks(blocks);
        blocks = new CardinalityNodePruning(WeightingScheme.JS).refineBlocks(blocks);
        RepresentationModel model = RepresentationModel.valueOf(arguments[4]);
        SimilarityMetric metric = SimilarityMetric.valueOf(arguments[5]);
        ProfileMatcher matcher =
                linkage ? new ProfileMatcher(left, right, model, metric) : new ProfileMatcher(left, model, metric);
        SimilarityPairs pairs = matcher.executeComparisons(blocks);
        try (ScoredPairs scored = new ScoredPairs(Path.of(arguments[2]))) {
            for (PairIterator each = pairs.getPairIterator(); each.hasNext(); ) {
                Comparison pair = each.next();
                scored.add(pair.getEntityId1(), pair.getEntityId2(), pair.getUtilityMeasure());
            }
        }
    }

    private static List<EntityProfile> profiles(Records records) {
        List<EntityProfile> profiles = new ArrayList<>();
        for (int row = 0; row < records.rows().size(); row++) {
            EntityProfile profile = new EntityProfile(String.valueOf(row));
            for (int column = 0; column < records.columns().size(); column++) {
                String value = records.rows().get(row).get(column);
                if (!value.isEmpty()) {
                    profile.addAttribute(records.columns().get(column), value);
                }
            }
            profiles.add(profile);
        }
        return profiles;
    }
}
