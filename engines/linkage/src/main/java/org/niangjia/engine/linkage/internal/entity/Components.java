package org.niangjia.engine.linkage.internal.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Rows that are joined by chains of links. */
public final class Components {

    private final int[] parent;

    public Components(int rows) {
        parent = IntStream.range(0, rows).toArray();
    }

    /** A row that stands for all that are joined to one. */
    public int root(int row) {
        int root = row;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    public void join(int one, int two) {
        parent[root(one)] = root(two);
    }

    /** Those of two rows or more, rows ascending, by first row. */
    public List<List<Integer>> groups() {
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        for (int row = 0; row < parent.length; row++) {
            groups.computeIfAbsent(root(row), root -> new ArrayList<>()).add(row);
        }
        return groups.values().stream().filter(group -> group.size() > 1).toList();
    }
}
